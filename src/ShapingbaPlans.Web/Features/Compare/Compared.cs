using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>What the page, its pictures and its downloads show.</summary>
public sealed record Compared(PublishedPlans Plans, CompareFilter Filter, AddressProblem? Problem)
{
    /// <summary>The chosen indicators, in the order of the address; of a topic, the leading ones first.</summary>
    public required IReadOnlyList<IndicatorHistory> Chosen { get; init; }

    /// <summary>How many indicators of the topic do not fit in.</summary>
    public required int LeftOut { get; init; }

    /// <summary>What was typed to be added and is not one indicator; null when nothing was, or it was found.</summary>
    public required AddedText? Added { get; init; }

    public Topic? Topic => Filter.TopicId is { } id ? Plans.Topic(id) : null;

    /// <summary>The first year in which most of the chosen levels have an actual, unless one is asked for.</summary>
    public int BaseYear => Filter.BaseYear ?? BaseYears.OrderByDescending(y => Chosen.Count(h => IndexSeries.Of(h, y).Reason is null)).ThenBy(y => y)
        .FirstOrDefault(Plans.YearsShown.FirstYear);

    /// <summary>The years that an index can start from.</summary>
    public IEnumerable<int> BaseYears => Plans.YearsShown.EachYear.Where(y => Chosen.Any(h => !h.Indicator.IsRate && h.In(y)?.Actual is not null));

    public IReadOnlyList<IndexSeries> Indexes => [.. Chosen.Select(h => IndexSeries.Of(h, BaseYear))];

    /// <summary>The years that can be ranked.</summary>
    public IEnumerable<int> RankedYears => Plans.YearsShown.EachYear.Where(y => Plans.Histories.Any(h => h.In(y)?.Verdict.IsJudged == true));

    public int RankedYear => Filter.Year ?? RankedYears.DefaultIfEmpty(Plans.YearsShown.LastYear).Last();

    /// <summary>Without a choice, all targets of the year are ranked; of a topic all of it.</summary>
    public CompletionRanking Ranking => CompletionRanking.Of(
        Filter.Ids.Count > 0 ? Chosen : Plans.Histories.Where(h => Filter.TopicId is null || h.Indicator.TopicId == Filter.TopicId), RankedYear);

    /// <summary>The one time axis: from the first year to the last in which any of the chosen has what is shown.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var years = Plans.YearsShown.EachYear.Where(y => Chosen.Any(h => Shows(h.In(y)))).ToList();
            return years.Count == 0 ? [.. Plans.YearsShown.EachYear] : [.. Enumerable.Range(years[0], years[^1] - years[0] + 1)];
        }
    }

    /// <summary>The years from the first to the last point of any line.</summary>
    public IReadOnlyList<int> IndexYears
    {
        get
        {
            var years = Indexes.SelectMany(s => s.Points).Select(p => p.Year).ToList();
            return years.Count == 0 ? Years : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
        }
    }

    public bool Shows(YearCell? cell) => Filter.Form switch
    {
        CompareForm.Plan => cell is { IsEmpty: false },
        CompareForm.Change => cell?.ChangeOnYearBefore is not null,
        _ => cell?.Actual is not null,
    };
}

/// <summary>A text that names no indicator, or several.</summary>
public sealed record AddedText(string Typed, IReadOnlyList<Indicator> Candidates);
