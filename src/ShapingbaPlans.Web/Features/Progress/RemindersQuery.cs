using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>The parts of the address, as typed.</summary>
public sealed record RemindersAsk(string? Year, string? Department = null, string? Reminder = null);

/// <summary>What the reminders of a year and their CSV show.</summary>
public sealed record RemindersView
{
    public required PublishedPlans Plans { get; init; }

    public required ProgressSettings Settings { get; init; }

    public required int Year { get; init; }

    /// <summary>The day it is in Beijing.</summary>
    public required DateOnly Today { get; init; }

    public required int? LastDueMonth { get; init; }

    public required int Leaderless { get; init; }

    public required string? DepartmentId { get; init; }

    public required ReminderKind? Kind { get; init; }

    public required IReadOnlyList<Reminder> All { get; init; }

    public IEnumerable<Reminder> Found => All.Where(r => (DepartmentId is null || r.Department.DepartmentId == DepartmentId) && (Kind is null || r.Kind == Kind));

    public int Overdue => All.Count(r => r.IsOverdue);

    /// <summary>What was understood, by its name in the address.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts => [("department", DepartmentId), ("reminder", Kind is { } kind ? Codes.Of(kind) : null)];
}

/// <summary>The reminders, or the part of the address that cannot be answered.</summary>
public sealed record RemindersAnswer(RemindersView? View, AddressProblem? Problem);

/// <summary>Reads what is due in a year, today.</summary>
public sealed class RemindersQuery(PublishedPlansReader reader, ProgressSettings settings, TimeProvider clock)
{
    public async Task<RemindersAnswer> LoadAsync(RemindersAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var plans = await reader.LoadAsync(cancellationToken);
        var address = new AddressReader();
        var year = address.YearInPath(ask.Year, plans.YearsShown);
        var department = address.OneOf("department", ask.Department, [.. plans.Tasks.Departments.Select(d => d.DepartmentId)]);
        var kind = address.Term<ReminderKind>("reminder", ask.Reminder);
        if (address.Problem is { } problem)
            return new(null, problem);
        var today = BeijingTime.Today(clock);
        var reminders = new Reminders(plans, settings, year, today);
        return new(new RemindersView
        {
            Plans = plans,
            Settings = settings,
            Year = year,
            Today = today,
            LastDueMonth = reminders.LastDueMonth,
            Leaderless = reminders.Leaderless,
            DepartmentId = department,
            Kind = kind,
            All = reminders.All(),
        }, null);
    }
}
