using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.WholeSite;

/// <summary>Everything that is published, as tables that name one another by their keys.</summary>
public sealed class WholeSiteQuery(PublishedPlansReader reader, IDbContextFactory<PlansDb> databases)
{
    public async Task<IReadOnlyList<PackagedTable>> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var releases = await db.Releases.AsNoTracking().Where(r => r.Number <= plans.Release).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return [.. SeedSchema.Files.Select(file => FactTable.Of(file, plans.Facts)), Verdicts(plans), Releases(releases)];
    }

    private static PackagedTable Verdicts(PublishedPlans plans)
    {
        var table = new TableOf<(IndicatorHistory History, YearCell Cell)>()
            .Column("indicator_id", r => r.History.Indicator.IndicatorId)
            .Column("year", r => r.Cell.Year)
            .Term("verdict", r => r.Cell.Verdict.State)
            .Column("difference", r => r.Cell.Verdict.Difference?.WithoutZeros())
            .Column("completion_rate", r => r.Cell.Verdict.CompletionRate?.WithoutZeros()).In("%")
            .Term("comparability", r => r.Cell is { Plan: not null, Actual: not null } ? r.Cell.Link?.Comparability ?? Comparability.Exact : (Comparability?)null)
            .Column("plan_document_id", r => r.Cell.Plan?.DocumentId)
            .Column("actual_document_id", r => r.Cell.Actual?.DocumentId)
            .Build("verdicts", plans.Histories.SelectMany(h => h.Years.Where(c => !c.IsEmpty).Select(c => (h, c))));
        return new("verdicts", table, new(["indicator_id", "year"],
            [("indicator_id", "indicators", "indicator_id"), ("plan_document_id", "documents", "document_id"), ("actual_document_id", "documents", "document_id")]));
    }

    private static PackagedTable Releases(IEnumerable<Release> releases)
        => new("releases", new TableOf<Release>()
            .Column("release", r => r.Number)
            .Column("published_at", r => BeijingTime.Minute(r.PublishedAt))
            .Column("release_title", r => r.Title)
            .Column("head", r => r.Head)
            .Build("releases", releases), new(["release"], []));
}
