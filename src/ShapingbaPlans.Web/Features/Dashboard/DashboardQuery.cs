using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.YearMatrix;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>What the overview shows of one year.</summary>
public sealed record YearOverview
{
    public required PublishedPlans Plans { get; init; }

    public required int Year { get; init; }

    /// <summary>The report of the year is among the documents.</summary>
    public required bool IsReported { get; init; }

    public required YearOutcome Outcome { get; init; }

    /// <summary>The year before; its counts stand beside this year's.</summary>
    public required YearOutcome Before { get; init; }

    public required IReadOnlyList<Tile> Tiles { get; init; }

    public required YearGaps Gaps { get; init; }

    public required IReadOnlyList<HorizonRow> Targets { get; init; }

    public required Matrix Matrix { get; init; }

    /// <summary>Everything the page shows, from one release.</summary>
    /// <returns>Null when no report is published yet.</returns>
    public static YearOverview? Of(PublishedPlans plans, DashboardAddress address)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(address);
        var reported = plans.ReportedYears.ToList();
        if (reported.Count == 0)
            return null;
        var year = address.Year ?? reported[^1];
        var outcome = YearOutcome.Of(plans, year);
        return new YearOverview
        {
            Plans = plans,
            Year = year,
            IsReported = reported.Contains(year),
            Outcome = outcome,
            Before = YearOutcome.Of(plans, year - 1),
            Tiles = Tile.Choose(plans, year, reported.Contains(year)),
            Gaps = YearGaps.Of(outcome),
            Targets = HorizonRow.HeadlinesOf(plans),
            Matrix = Matrix.Of(plans, address.Scope),
        };
    }
}

/// <summary>Reads the overview of a year.</summary>
public sealed class DashboardQuery(PublishedPlansReader reader)
{
    /// <summary>Understands an address: which years there are, the published reports say.</summary>
    public async Task<(DashboardAddress Address, AddressProblem? Problem)> ReadAsync(string? year, string? show, CancellationToken cancellationToken)
    {
        var problem = DashboardAddress.Read(year, show, await reader.LoadAsync(cancellationToken), out var address);
        return (address, problem);
    }

    /// <returns>Null when no report is published yet.</returns>
    public async Task<YearOverview?> LoadAsync(DashboardAddress address, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        return !plans.ReportedYears.Any() ? null : plans.View(address, () => YearOverview.Of(plans, address)!);
    }

    /// <summary>The rows of the matrix alone, for its download.</summary>
    public async Task<Matrix> LoadMatrixAsync(DashboardAddress address, CancellationToken cancellationToken)
        => Matrix.Of(await reader.LoadAsync(cancellationToken), address.Scope);
}
