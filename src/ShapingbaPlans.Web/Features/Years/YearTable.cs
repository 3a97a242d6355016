using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>A year's scorecard as a table for programs: the rows of the page with both citations.</summary>
public static class YearTable
{
    public static Table Of(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new TableOf<ScoreRow>()
            .Column("indicator_id", r => r.Indicator.IndicatorId)
            .Column("indicator", r => r.Indicator.Name)
            .Column("topic_id", r => r.Indicator.TopicId)
            .Column("year", r => r.Cell.Year)
            .Term("plan_comparator", r => r.Cell.Plan?.Comparator)
            .Column("plan_value", r => r.PlanValue)
            .Column("plan_upper_value", r => r.PlanUpperValue)
            .Column("actual_value", r => r.ActualValue)
            .Column("unit", r => r.Indicator.Unit)
            .Column("difference", r => r.Difference)
            .Column("completion_rate", r => r.CompletionRate).In("%")
            .Term("verdict", r => r.State)
            .Term("comparability", r => r.Comparability)
            .Column("plan_document_id", r => r.Cell.Plan?.DocumentId)
            .Column("plan_paragraph", r => r.Cell.Plan?.Paragraph)
            .Column("plan_printed", r => r.Cell.Plan?.Printed)
            .Column("actual_document_id", r => r.Cell.Actual?.DocumentId)
            .Column("actual_paragraph", r => r.Cell.Actual?.Paragraph)
            .Column("actual_printed", r => r.Cell.Actual?.Printed)
            .Term("strength", r => r.Cell.Plan?.Strength)
            .Term("actual_comparator", r => r.Cell.Actual?.Comparator)
            .Column("change_on_year_before", r => r.Cell.ChangeOnYearBefore?.Value)
            .Term("change_unit", r => r.Cell.ChangeOnYearBefore?.Unit)
            .Column("link_reason", r => r.Cell.Link is { } link ? score.Plans.Local(link.Reason) : null)
            .Build($"year-{score.Year}", score.Rows);
    }
}
