using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Tasks;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>One department as a table: a row for each item and each indicator that it names; an item that names none has one row all the same.</summary>
public static class DepartmentTable
{
    private sealed record Row(DepartmentItem Item, NamedIndicator? Named)
    {
        public YearCell? In(int year) => Named?.History.In(year) is { IsEmpty: false } cell ? cell : null;
    }

    public static Table Of(DepartmentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var table = new TableOf<Row>()
            .Column("department_id", _ => view.Department.DepartmentId)
            .Column("department", _ => view.Name)
            .Term("part", r => r.Item.Part)
            .Column("action_no", r => r.Item.Task.ActionNo)
            .Column("action", r => view.Plans.Local(r.Item.Task.ActionZh))
            .Column("task_no", r => r.Item.Task.TaskNo)
            .Column("task", r => view.Plans.Local(r.Item.Task.TaskZh))
            .Column("task_id", r => r.Item.Task.TaskId)
            .Column("item", r => view.Plans.Local(r.Item.Task.ItemZh))
            .Column("document_id", r => r.Item.Task.DocumentId)
            .Column("paragraph", r => r.Item.Task.Paragraph)
            .Column("named_as", r => r.Named?.Naming.Printed)
            .Column("indicator_id", r => r.Named?.Indicator.IndicatorId)
            .Column("indicator", r => r.Named?.Indicator.Name)
            .Column("unit", r => r.Named?.Indicator.Unit);
        foreach (var year in view.Years)
        {
            table.Column($"plan_{year}", r => r.Named?.Indicator.PrintedValueOf(r.In(year)?.Plan))
                .Column($"actual_{year}", r => r.Named?.Indicator.PrintedValueOf(r.In(year)?.Actual))
                .Term($"state_{year}", r => r.In(year)?.Verdict.State);
        }

        return table
            .Column("target_period", r => r.Named?.Target?.Horizon.Target.Period.ToString())
            .Term("target_comparator", r => r.Named?.Target?.Horizon.Target.Comparator)
            .Column("target_value", r => r.Named?.Target?.Horizon.Target.ValueAsPrinted)
            .Column("target_unit", r => r.Named?.Target?.Horizon.Target.Unit)
            .Term("path_state", r => r.Named?.Target?.Path.State)
            .Build(view.Department.DepartmentId, view.Led.Concat(view.AnsweredFor).SelectMany(RowsOf));
    }

    private static IEnumerable<Row> RowsOf(DepartmentItem item) => item.Indicators.Select(n => new Row(item, n)).DefaultIfEmpty(new Row(item, null));
}
