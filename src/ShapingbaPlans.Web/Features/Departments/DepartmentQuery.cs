using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Tasks;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>An item of the action plan in which a department has a part, with the indicators that it names.</summary>
public sealed record DepartmentItem(PlanTask Task, DepartmentPart Part, IReadOnlyList<NamedIndicator> Indicators);

/// <summary>What the page of one department and its CSV show.</summary>
public sealed record DepartmentView
{
    public required PublishedPlans Plans { get; init; }

    public required DepartmentRow Row { get; init; }

    /// <summary>The latest reported year.</summary>
    public required int Year { get; init; }

    public required IReadOnlyList<DepartmentItem> Led { get; init; }

    public required IReadOnlyList<DepartmentItem> AnsweredFor { get; init; }

    /// <summary>The promises of led items without an answer, the latest year first.</summary>
    public required IReadOnlyList<Promise> Unanswered { get; init; }

    public Department Department => Row.Department;

    public string Name => Plans.Local(Department.NameZh);

    /// <summary>The years with plans: the first year shown has actuals only.</summary>
    public IReadOnlyList<int> Years => YearsOf(Plans);

    public static IReadOnlyList<int> YearsOf(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return [.. plans.YearsShown.EachYear.Skip(1)];
    }
}

/// <summary>Reads one department.</summary>
public sealed class DepartmentQuery(PublishedPlansReader reader)
{
    /// <returns>Null when there is no such department.</returns>
    public async Task<DepartmentView?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (plans.Tasks.Department(id) is not { } department)
            return null;
        var row = new DepartmentRows(plans).Of(department);
        return new()
        {
            Plans = plans,
            Row = row,
            Year = DepartmentRows.LatestOf(plans),
            Led = Items(plans, row.Led, DepartmentPart.Lead),
            AnsweredFor = Items(plans, row.AnsweredFor, DepartmentPart.Responsible),
            Unanswered = [.. plans.Histories.Where(h => row.IndicatorIds.Contains(h.Indicator.IndicatorId))
                .SelectMany(h => h.Years.Where(c => c.Verdict.State == YearState.Unreported).Select(c => new Promise(h, c)))
                .OrderByDescending(p => p.Cell.Year)],
        };
    }

    private static List<DepartmentItem> Items(PublishedPlans plans, IReadOnlyList<PlanTask> tasks, DepartmentPart part)
        => [.. tasks.Select(t => new DepartmentItem(t, part, NamedIndicator.Of(plans, t.TaskId)))];
}
