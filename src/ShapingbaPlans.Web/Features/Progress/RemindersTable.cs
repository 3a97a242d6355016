using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>The reminders as a table: a row for each thing and department.</summary>
public static class RemindersTable
{
    public static Table Of(RemindersView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new TableOf<Reminder>()
            .Column("department_id", r => r.Department.DepartmentId)
            .Column("department", r => view.Plans.Local(r.Department.NameZh))
            .Column("reminder", r => new TermCell(Codes.Of(r.Kind), "reminder." + Codes.Of(r.Kind)))
            .Column("year", _ => view.Year)
            .Column("indicator_id", r => r.Promise?.Indicator.IndicatorId)
            .Column("indicator", r => r.Promise?.Indicator.Name)
            .Column("month_due", r => r.Month)
            .Column("month_reported", r => r.LastMonth)
            .Column("task_id", r => r.Step?.TaskId)
            .Term("task_stage", r => r.Step?.Step)
            .Column("due_on", r => r.DueOn)
            .Column("days_overdue", r => r.DaysOver)
            .Column("as_of", _ => view.Today)
            .Build(string.Create(CultureInfo.InvariantCulture, $"reminders-{view.Year}-{view.Today:yyyy-MM-dd}"), view.Found);
    }
}
