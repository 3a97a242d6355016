using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>What the page shows, as a table: a row for each indicator and year, or for each ranked target.</summary>
public static class CompareTables
{
    public static Table Of(Compared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return compared.Filter.Form == CompareForm.Ranking ? Ranked(compared.Ranking) : Years(compared);
    }

    private static Table Years(Compared compared)
    {
        var indexes = compared.Indexes.ToDictionary(s => s.Indicator.IndicatorId);
        var rows = compared.Chosen.SelectMany(h => compared.Years.Select(y => (h.Indicator, Cell: h.In(y)!)));
        return WithFigures(new TableOf<(Indicator Indicator, YearCell Cell)>()
            .Column("indicator_id", r => r.Indicator.IndicatorId)
            .Column("indicator", r => r.Indicator.Name)
            .Column("unit", r => r.Indicator.Unit)
            .Term("measure", r => r.Indicator.Measure)
            .Column("year", r => r.Cell.Year), r => r.Cell)
            .Column("index_base_year", r => compared.Filter.Form == CompareForm.Index && indexes[r.Indicator.IndicatorId].Reason is null ? compared.BaseYear : null)
            .Column("index_value", r => compared.Filter.Form == CompareForm.Index ? indexes[r.Indicator.IndicatorId].In(r.Cell.Year)?.Value : null)
            .Column("change_on_year_before", r => r.Cell.ChangeOnYearBefore?.Value)
            .Term("change_unit", r => r.Cell.ChangeOnYearBefore?.Unit)
            .Build("compare-" + CompareFilter.Views[(int)compared.Filter.Form], rows);
    }

    private static Table Ranked(CompletionRanking ranking) => WithFigures(new TableOf<(string List, RankedTarget Target)>()
            .Column("list", r => r.List)
            .Column("rank", r => r.Target.Place)
            .Column("indicator_id", r => r.Target.Indicator.IndicatorId)
            .Column("indicator", r => r.Target.Indicator.Name)
            .Column("unit", r => r.Target.Indicator.Unit)
            .Column("year", r => r.Target.Cell.Year)
            .Column("completion_rate", r => r.List == "levels" ? r.Target.Value.WithoutZeros() : null)
            .Column("points_ahead", r => r.List == "rates" ? r.Target.Value.WithoutZeros() : null), r => r.Target.Cell)
        .Build($"ranking-{ranking.Year}", [.. ranking.Levels.Select(t => ("levels", t)), .. ranking.Rates.Select(t => ("rates", t))]);

    private static TableOf<TRow> WithFigures<TRow>(TableOf<TRow> table, Func<TRow, YearCell> cellOf) => table
        .Term("plan_comparator", r => cellOf(r).Plan?.Comparator)
        .Column("plan_value", r => cellOf(r).Plan?.ValueAsPrinted)
        .Column("plan_upper_value", r => cellOf(r).Plan?.UpperValueAsPrinted)
        .Column("plan_unit", r => cellOf(r).Plan?.Unit)
        .Term("strength", r => cellOf(r).Plan?.Strength)
        .Term("actual_comparator", r => cellOf(r).Actual?.Comparator)
        .Column("actual_value", r => cellOf(r).Actual?.ValueAsPrinted)
        .Column("actual_upper_value", r => cellOf(r).Actual?.UpperValueAsPrinted)
        .Column("actual_unit", r => cellOf(r).Actual?.Unit)
        .Term("verdict", r => cellOf(r).IsEmpty ? (YearState?)null : cellOf(r).Verdict.State)
        .Column("plan_document_id", r => cellOf(r).Plan?.DocumentId)
        .Column("plan_paragraph", r => cellOf(r).Plan?.Paragraph)
        .Column("plan_printed", r => cellOf(r).Plan?.Printed)
        .Column("actual_document_id", r => cellOf(r).Actual?.DocumentId)
        .Column("actual_paragraph", r => cellOf(r).Actual?.Paragraph)
        .Column("actual_printed", r => cellOf(r).Actual?.Printed);
}
