using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>What the scorecard of a year and its CSV show.</summary>
public sealed record YearScore
{
    /// <summary>Longer lists are cut into pages.</summary>
    public const int LongestList = 200;

    public const int PageLength = 100;

    /// <summary>The published facts it comes from.</summary>
    public required PublishedPlans Plans { get; init; }

    /// <summary>What was asked for, as understood.</summary>
    public required ScoreFilter Filter { get; init; }

    /// <summary>The report of the year is among the documents.</summary>
    public required bool IsReported { get; init; }

    /// <summary>What became of all promises of the year, whatever the filter.</summary>
    public required YearOutcome Outcome { get; init; }

    /// <summary>Every indicator with a figure for the year.</summary>
    public required IReadOnlyList<ScoreRow> All { get; init; }

    /// <summary>
    /// The rows that there are to filter: the promises, on request all. A year without plans has nothing but actuals to show, and who asks
    /// for 无计划 wants them too.
    /// </summary>
    public IEnumerable<ScoreRow> InScope
        => Filter.Scope == ScoreScope.All || Filter.Verdicts.Contains(YearState.NoPlan) || !All.Any(r => r.IsPromise) ? All : All.Where(r => r.IsPromise);

    /// <summary>The rows that the filter accepts, in order.</summary>
    public IReadOnlyList<ScoreRow> Rows { get; init; } = [];

    /// <summary>The lowered plans and moved targets of all years.</summary>
    public required IReadOnlyList<PlanMove> Moves { get; init; }

    public int Year => Filter.Year;

    /// <summary>How many indicators have an actual and no plan.</summary>
    public int ActualsOnly => All.Count(r => !r.IsPromise);

    public bool IsPaged => Rows.Count > LongestList;

    public int Pages => IsPaged ? (Rows.Count + PageLength - 1) / PageLength : 1;

    /// <summary>The rows of the page asked for; a download has them all.</summary>
    public IEnumerable<ScoreRow> OnPage => IsPaged ? Rows.Skip((Filter.Page - 1) * PageLength).Take(PageLength) : Rows;

    public int FirstOnPage => IsPaged ? (Filter.Page - 1) * PageLength + 1 : 1;

    /// <summary>The states that rows of the year have.</summary>
    public IEnumerable<YearState> States => All.Select(r => r.State).Distinct().Order();
}
