using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>What the page and the CSV of one indicator show.</summary>
public sealed record IndicatorView
{
    public required PublishedPlans Plans { get; init; }

    public required IndicatorHistory History { get; init; }

    /// <summary>The history whose years are shown: the indicator's own, or of a yearly average that of the yearly growth which answers it.</summary>
    public required IndicatorHistory Years { get; init; }

    /// <summary>Indicators of the same thing: its level, its growth, its yearly average.</summary>
    public required IReadOnlyList<Indicator> Related { get; init; }

    /// <summary>The key projects that it is about.</summary>
    public required IReadOnlyList<ProjectHistory> Projects { get; init; }

    public Indicator Indicator => History.Indicator;

    /// <summary>The items of the action plan that name the indicator, with the naming words and the departments that lead them.</summary>
    public IReadOnlyList<(PlanTask Item, TaskIndicator Naming, IReadOnlyList<Department> Leads)> Tasks
        => [.. Plans.Tasks.TasksAbout[Indicator.IndicatorId].Select(n => (Item: Plans.Tasks.Item(n.TaskId), Naming: n)).Where(t => t.Item is not null)
            .Select(t => (t.Item!, t.Naming, Plans.Tasks.DepartmentsWith(t.Item!.TaskId, DepartmentPart.Lead)))];

    public Topic Topic => Plans.Topic(Indicator.TopicId);

    public bool IsAnsweredByCompanion => Years != History;

    /// <summary>The horizon target that leads: one that stands on the scale of the years before a sum over several.</summary>
    public HorizonCell? Target => History.Horizon.OrderBy(h => h.Path.Method == HorizonMethod.Cumulative).ThenByDescending(h => h.Path.TargetYear).FirstOrDefault();

    /// <summary>The last reported year that has a plan or an actual.</summary>
    public YearCell? Latest => IsAnsweredByCompanion ? null : History.Years.LastOrDefault(c => !c.IsEmpty && c.Verdict.State != YearState.Pending);

    /// <summary>The plan of the first year that is not reported yet.</summary>
    public YearCell? Next => History.Years.FirstOrDefault(c => c.Verdict.State == YearState.Pending && c.Plan is not null);

    public ChartFacts Chart => ChartFacts.Of(Years, Target, Plans.ReportedYears);

    /// <summary>All figures of the indicator, in the order of periods, plans before actuals.</summary>
    public IEnumerable<Figure> Figures => Plans.Figures[Indicator.IndicatorId]
        .OrderBy(f => f.Period.LastYear).ThenBy(f => f.Period.FirstYear).ThenBy(f => f.Role).ThenBy(f => f.DocumentId, StringComparer.Ordinal);
}

/// <summary>Reads one indicator.</summary>
public sealed class IndicatorQuery(PublishedPlansReader reader)
{
    private const int MostNear = 5;

    /// <returns>Null when there is no such indicator.</returns>
    public async Task<IndicatorView?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (plans.History(id) is not { } history)
            return null;
        var companion = history.Years.All(c => c.IsEmpty) && IndicatorHistory.CompanionOf(id) is { } other ? plans.History(other) : null;
        return new()
        {
            Plans = plans,
            History = history,
            Years = companion ?? history,
            Related = [.. plans.Indicators.Where(i => i.IndicatorId != id && Stem(i.IndicatorId) == Stem(id))],
            Projects = ProjectHistory.OfAll(plans.Projects.Where(p => plans.ProjectIndicators[p.ProjectId].Contains(id)), plans.Documents),
        };
    }

    /// <summary>Indicators whose ids share words with one that is not there.</summary>
    public async Task<IReadOnlyList<Indicator>> NearAsync(string id, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var words = Words(id);
        return [.. plans.Indicators
            .Select(i => (Indicator: i, Shared: Words(i.IndicatorId).Count(words.Contains)))
            .Where(n => n.Shared > 0)
            .OrderByDescending(n => n.Shared).ThenBy(n => n.Indicator.Prominence).ThenBy(n => n.Indicator.IndicatorId.Length)
            .Take(MostNear).Select(n => n.Indicator)];
    }

    // Words that say how a thing is measured, or nothing at all, find everything.
    private static HashSet<string> Words(string id)
        => [.. id.ToLowerInvariant().Split('-').Where(w => w.Length > 2 && w is not ("growth" or "rate" or "avg" or "share" or "new" or "and" or "the"))];

    private static string Stem(string id)
    {
        foreach (var ending in new[] { "-avg-growth", "-growth", "-share", "-city-rank" })
        {
            if (id.EndsWith(ending, StringComparison.Ordinal))
                return id[..^ending.Length];
        }

        return id;
    }
}
