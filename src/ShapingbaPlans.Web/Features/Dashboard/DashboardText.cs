using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>Small phrases that several blocks of the overview say alike.</summary>
public sealed class DashboardText(IStringLocalizer<DashboardWords> dashboard, IStringLocalizer<Words> words, ChangeText changes)
{
    /// <summary>A sentence about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count, params object[] more)
    {
        var one = dashboard[key + ".one", [count, .. more]];
        return count == 1 && !one.ResourceNotFound ? one : dashboard[key, [count, .. more]];
    }

    /// <summary>A, B and C.</summary>
    public string Listed(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : dashboard["list.last", string.Join(dashboard["list.next"], items.Take(items.Count - 1)), items[^1]];

    /// <summary>How large a gap is, in its own measure: 40.0%, −14.7个百分点, +3处.</summary>
    public string Gap(Promise promise)
    {
        var cell = promise.Cell;
        var verdict = cell.Verdict;
        return YearGaps.MeasureOf(promise) == GapMeasure.Rate ? FigureText.Percent(verdict.CompletionRate!.Value) : changes.Difference(promise.Indicator, cell)!;
    }

    /// <summary>A pair that is not quite the same thing is never named without saying so.</summary>
    public string Scope(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return NearMatch.Says(promise.Cell) ? dashboard["worst.near"] : "";
    }

    /// <summary>The change on the year before: +6.8%, −2.5个百分点, or why there is none.</summary>
    public string Change(Tile tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        var before = tile.Cell.Year - 1;
        return changes.OnYearBefore(tile.Cell) is { } change ? dashboard["tile.change", before, change]
            : tile.ActualBefore is null ? dashboard["tile.no-before", before] : "";
    }

    /// <summary>The word for a path's state: 需加快.</summary>
    public string PathWord(HorizonState state) => words["path." + Codes.Of(state)];
}
