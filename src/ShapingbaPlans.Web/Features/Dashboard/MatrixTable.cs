using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>The matrix as a table for programs: a row for each indicator and year, with both citations.</summary>
public static class MatrixTable
{
    public static Table Of(Matrix matrix, int? year)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new TableOf<Cell>()
            .Column("indicator_id", c => c.Indicator.IndicatorId)
            .Column("indicator", c => c.Indicator.Name)
            .Column("topic_id", c => c.Indicator.TopicId)
            .Column("unit", c => c.Indicator.Unit)
            .Column("year", c => c.Year.Year)
            .Term("plan_comparator", c => c.Year.Plan?.Comparator)
            .Column("plan_value", c => c.Indicator.PrintedValueOf(c.Year.Plan))
            .Column("plan_upper_value", c => c.Indicator.PrintedUpperValueOf(c.Year.Plan))
            .Term("actual_comparator", c => c.Year.Actual?.Comparator)
            .Column("actual_value", c => c.Indicator.PrintedValueOf(c.Year.Actual))
            .Column("actual_upper_value", c => c.Indicator.PrintedUpperValueOf(c.Year.Actual))
            .Term("verdict", c => c.Year.Verdict.State)
            .Column("difference", c => c.Year.Verdict.Difference?.WithoutZeros())
            .Column("completion_rate", c => c.Year.Verdict.CompletionRate?.WithoutZeros()).In("%")
            .Column("plan_document_id", c => c.Year.Plan?.DocumentId)
            .Column("plan_paragraph", c => c.Year.Plan?.Paragraph)
            .Column("plan_printed", c => c.Year.Plan?.Printed)
            .Column("actual_document_id", c => c.Year.Actual?.DocumentId)
            .Column("actual_paragraph", c => c.Year.Actual?.Paragraph)
            .Column("actual_printed", c => c.Year.Actual?.Printed)
            .Build($"matrix-{Codes.Of(matrix.Scope)}{(year is null ? "" : $"-{year}")}",
                matrix.Rows.SelectMany(r => r.History.Years.Where(y => year is null || y.Year == year).Select(y => new Cell(r.Indicator, y))));
    }

    private sealed record Cell(Indicator Indicator, YearCell Year);
}
