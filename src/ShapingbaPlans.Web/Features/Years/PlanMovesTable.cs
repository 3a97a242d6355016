using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>The lowered plans and moved targets as a table for programs: each plan beside the plan before it, with both citations.</summary>
public static class PlanMovesTable
{
    public static Table Of(YearsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new TableOf<PlanMove>()
            .Column("indicator_id", m => m.Indicator.IndicatorId)
            .Column("indicator", m => m.Indicator.Name)
            .Column("topic_id", m => m.Indicator.TopicId)
            .Term("plan_move", m => m.Kind)
            .Column("period", m => m.Now.Period.ToString())
            .Term("plan_comparator", m => m.Now.Comparator)
            .Column("plan_value", m => m.Indicator.PrintedValueOf(m.Now))
            .Column("plan_upper_value", m => m.Indicator.PrintedUpperValueOf(m.Now))
            .Column("before_period", m => m.Before.Period.ToString())
            .Term("before_comparator", m => m.Before.Comparator)
            .Column("before_value", m => m.Indicator.PrintedValueOf(m.Before))
            .Column("before_upper_value", m => m.Indicator.PrintedUpperValueOf(m.Before))
            .Column("unit", m => m.Indicator.Unit)
            .Column("plan_document_id", m => m.Now.DocumentId)
            .Column("plan_paragraph", m => m.Now.Paragraph)
            .Column("plan_printed", m => m.Now.Printed)
            .Column("before_document_id", m => m.Before.DocumentId)
            .Column("before_paragraph", m => m.Before.Paragraph)
            .Column("before_printed", m => m.Before.Printed)
            .Build("plan-moves", view.Moves);
    }
}
