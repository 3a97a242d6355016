using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>One department: what it leads, what it answers for, and what became of the promises of the indicators that its led items name.</summary>
public sealed record DepartmentRow
{
    public required Department Department { get; init; }

    /// <summary>The items that it leads, in the order of the document.</summary>
    public required IReadOnlyList<PlanTask> Led { get; init; }

    /// <summary>The items that it answers for beside the leading department.</summary>
    public required IReadOnlyList<PlanTask> AnsweredFor { get; init; }

    /// <summary>The indicators that the led items name, each once.</summary>
    public required IReadOnlySet<string> IndicatorIds { get; init; }

    /// <summary>Their promises of the latest reported year.</summary>
    public required IReadOnlyList<Promise> Promises { get; init; }

    /// <summary>Their promises of the year that is not reported yet.</summary>
    public required IReadOnlyList<Promise> Pending { get; init; }

    public bool IsLead => Led.Count > 0;

    public IReadOnlyList<string> Aliases => Department.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Exceeded and met.</summary>
    public int Kept => Promises.Count(p => p.Cell.Verdict.IsKept);

    public int Unanswered => Count(YearState.Unreported);

    public int Count(YearState state) => Promises.Count(p => p.State == state);
}

/// <summary>The departments with their counts of a year: every count is made of the same promises and verdicts as the year's own page.</summary>
public sealed class DepartmentRows(PublishedPlans plans)
{
    private readonly YearOutcome _latest = YearOutcome.Of(plans, LatestOf(plans));
    private readonly YearOutcome _next = YearOutcome.Of(plans, LatestOf(plans) + 1);

    /// <summary>The latest reported year.</summary>
    public int Year => _latest.Year;

    public static int LatestOf(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.ReportedYears.LastOrDefault(plans.YearsShown.FirstYear);
    }

    public DepartmentRow Of(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        var led = Items(department, DepartmentPart.Lead);
        var named = NamedBy(led);
        return new()
        {
            Department = department,
            Led = led,
            AnsweredFor = Items(department, DepartmentPart.Responsible),
            IndicatorIds = named,
            Promises = Among(_latest, named),
            Pending = Among(_next, named),
        };
    }

    /// <summary>The promises of the latest reported year of all indicators that any item names, each once.</summary>
    public IReadOnlyList<Promise> OfAllItems() => Among(_latest, NamedBy(plans.Tasks.Items));

    /// <summary>The indicators that some items name, each once.</summary>
    public HashSet<string> NamedBy(IEnumerable<PlanTask> items)
        => [.. items.SelectMany(i => plans.Tasks.IndicatorsOf[i.TaskId]).Select(n => n.IndicatorId)];

    private static List<Promise> Among(YearOutcome outcome, HashSet<string> indicatorIds)
        => [.. outcome.Promises.Where(p => indicatorIds.Contains(p.Indicator.IndicatorId))];

    private List<PlanTask> Items(Department department, DepartmentPart part)
    {
        var ids = plans.Tasks.TasksOf[department.DepartmentId].Where(p => p.Part == part).Select(p => p.TaskId).ToHashSet();
        return [.. plans.Tasks.Items.Where(i => ids.Contains(i.TaskId))];
    }
}
