using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>One indicator in a row, with two columns for each year: what was planned and what came of it, in the indicator's unit.</summary>
public static class IndicatorYearsTable
{
    public static Table Of(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var table = new TableOf<Indicator>()
            .Column("indicator_id", i => i.IndicatorId)
            .Column("indicator", i => i.Name)
            .Column("unit", i => i.Unit);
        foreach (var cell in view.History.Years.Where(c => !c.IsEmpty))
        {
            var year = cell.Year.ToString(CultureInfo.InvariantCulture);
            table.Column("plan_" + year, i => i.PrintedValueOf(cell.Plan)).In(view.Indicator.Unit)
                .Column("actual_" + year, i => i.PrintedValueOf(cell.Actual)).In(view.Indicator.Unit)
                .Term("state_" + year, _ => cell.Verdict.State);
        }

        return table.Build($"{view.Indicator.IndicatorId}-wide", [view.Indicator]);
    }
}
