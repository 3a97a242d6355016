using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>What the page of a year under way and its CSV show.</summary>
public sealed record ProgressView
{
    public required PublishedPlans Plans { get; init; }

    public required ProgressFilter Filter { get; init; }

    public required ProgressSettings Settings { get; init; }

    /// <summary>The month that things stand at; null when the year has no month reported and none is asked for.</summary>
    public required int? Month { get; init; }

    /// <summary>Every plan of the year.</summary>
    public required IReadOnlyList<ProgressRow> All { get; init; }

    /// <summary>Those that the filter accepts.</summary>
    public required IReadOnlyList<ProgressRow> Rows { get; init; }

    /// <summary>The departments side by side, whatever the filter but the month.</summary>
    public required IReadOnlyList<DepartmentStanding> Standings { get; init; }

    /// <summary>The annual report of the year is published: it has answers of its own.</summary>
    public required bool IsReported { get; init; }

    public int Year => Filter.Year;

    public int Reported => All.Count(r => r.Latest is not null);

    public int Count(ProgressState state) => All.Count(r => r.Progress?.State == state);
}

/// <summary>The page, or the part of the address that cannot be answered.</summary>
public sealed record ProgressAnswer(ProgressView? View, AddressProblem? Problem);

/// <summary>One plan of the year under way, month by month.</summary>
/// <param name="Plans">The published facts it comes from.</param>
/// <param name="Settings">The lines in force.</param>
/// <param name="Year">The year.</param>
/// <param name="Promise">The plan.</param>
/// <param name="Months">A row for each month reported, in order.</param>
public sealed record MonthsView(PublishedPlans Plans, ProgressSettings Settings, int Year, Promise Promise, IReadOnlyList<ProgressRow> Months)
{
    public Indicator Indicator => Promise.Indicator;

    public Figure Plan => Promise.Cell.Plan!;

    public ProgressRow? Latest => Months.Count == 0 ? null : Months[^1];
}

/// <summary>The months, or the part of the address that is not there.</summary>
public sealed record MonthsAnswer(MonthsView? View, AddressProblem? Problem);

/// <summary>Reads a year under way.</summary>
public sealed class ProgressQuery(PublishedPlansReader reader, ProgressSettings settings)
{
    public async Task<ProgressAnswer> LoadAsync(ProgressAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (ProgressFilter.Read(ask, plans, out var filter) is { } problem)
            return new(null, problem);
        var rows = new ProgressRows(plans, settings.Lines, filter.Year);
        var month = filter.Month ?? rows.LastMonth;
        var all = rows.At(month ?? 12);
        return new(new ProgressView
        {
            Plans = plans,
            Filter = filter,
            Settings = settings,
            Month = month,
            All = all,
            // In each topic what is reported comes first; sorting keeps the order of the rest.
            Rows = [.. all.Where(filter.Accepts).OrderBy(r => r.Topic.Sort).ThenBy(r => r.Latest is null)],
            Standings = DepartmentStanding.Of(all),
            IsReported = plans.ReportedYears.Contains(filter.Year),
        }, null);
    }

    public async Task<MonthsAnswer> LoadAsync(string? year, string? indicatorId, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (ProgressFilter.Read(new(year), plans, out var filter) is { } problem)
            return new(null, problem);
        // An indicator without a plan for the year has no way to go: its page is not there.
        return YearOutcome.Of(plans, filter.Year).Promises.FirstOrDefault(p => p.Indicator.IndicatorId == indicatorId) is not { } promise
            ? new(null, AddressProblem.Missing("progress", indicatorId))
            : new(new(plans, settings, filter.Year, promise, new ProgressRows(plans, settings.Lines, filter.Year).Months(promise)), null);
    }
}
