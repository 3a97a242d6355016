using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>What a reminder asks for.</summary>
public enum ReminderKind
{
    /// <summary>月度数字: a month's figure that was due and is not there.</summary>
    MonthFigure,

    /// <summary>任务环节: a step of a task that is past its day.</summary>
    Step,

    /// <summary>年度结果: the answer to a promise of the year, due at its end.</summary>
    YearAnswer,
}

/// <summary>Something that a department owes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Department">Who owes it.</param>
/// <param name="DueOn">The day it was or is due; of months the first one that is missing.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Promise">The plan of the year; null for a step.</param>
/// <param name="Step">The step of a task; null for other kinds.</param>
/// <param name="Month">The last month that is due; null for other kinds.</param>
/// <param name="LastMonth">The last month that is there; null when none is.</param>
public sealed record Reminder(
    ReminderKind Kind, Department Department, DateOnly DueOn, DateOnly Today, Promise? Promise = null, TaskStep? Step = null, int? Month = null, int? LastMonth = null)
{
    public bool IsOverdue => DueOn < Today;

    public int DaysOver => Math.Max(0, Today.DayNumber - DueOn.DayNumber);
}

/// <summary>Finds what is due in a year on a day. Only what has a lead department can be asked of somebody.</summary>
public sealed class Reminders(PublishedPlans plans, ProgressSettings settings, int year, DateOnly today)
{
    public IReadOnlyList<Reminder> All()
        => [.. MonthFigures().Concat(Steps()).Concat(YearAnswers()).OrderBy(r => r.Department.NameZh, StringComparer.Ordinal).ThenBy(r => r.Kind).ThenBy(r => r.DueOn)];

    /// <summary>The last month of the year whose figures were due before today; null when none was.</summary>
    public int? LastDueMonth => plans.ReportedYears.Contains(year) ? null
        : Enumerable.Range(1, 12).Where(m => settings.DueOf(year, m) < today).Select(m => (int?)m).Max();

    /// <summary>How many plans of the year no department leads.</summary>
    public int Leaderless => Promises.Count(p => Leads(p).Count == 0);

    private IReadOnlyList<Promise> Promises => YearOutcome.Of(plans, year).Promises;

    // Figures are cumulative: a later month answers for the earlier ones. Once the year is reported, its months are history. Only of an
    // indicator whose months somebody has begun to report can a month be overdue: else nobody was ever asked.
    private IEnumerable<Reminder> MonthFigures()
    {
        if (LastDueMonth is not { } due)
            return [];
        return Promises.Where(p => plans.Progress[p.Indicator.IndicatorId].Any()).Select(p => (Promise: p, Last: plans.Progress[p.Indicator.IndicatorId].Where(f => f.Year == year).Select(f => (int?)f.Month).Max()))
            .Where(p => (p.Last ?? 0) < due)
            .SelectMany(p => Leads(p.Promise).Select(d => new Reminder(
                ReminderKind.MonthFigure, d, settings.DueOf(year, (p.Last ?? 0) + 1), today, p.Promise, Month: due, LastMonth: p.Last)));
    }

    // The department named in the step; without one, those that lead the task.
    private IEnumerable<Reminder> Steps()
        => plans.TaskSteps.SelectMany(s => s).Where(s => s.Year == year && s.IsOverdueOn(today))
            .SelectMany(s => DepartmentsOf(s).Select(d => new Reminder(ReminderKind.Step, d, s.DueOn!.Value, today, Step: s)));

    // A promise that a report left unanswered, and whose fate a person has stated, is settled.
    private IEnumerable<Reminder> YearAnswers()
        => Promises.Where(p => p.State == YearState.Pending || (p.State == YearState.Unreported && p.Cell.Unanswered is null))
            .SelectMany(p => Leads(p).Select(d => new Reminder(ReminderKind.YearAnswer, d, new DateOnly(year, 12, 31), today, p)));

    private IReadOnlyList<Department> Leads(Promise promise) => plans.Tasks.LeadsOf(promise.Indicator.IndicatorId);

    private IEnumerable<Department> DepartmentsOf(TaskStep step)
        => step.DepartmentId is { } by ? new[] { plans.Tasks.Department(by) }.OfType<Department>() : plans.Tasks.DepartmentsWith(step.TaskId, DepartmentPart.Lead);
}
