using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Releases;

/// <summary>The releases as a table, and the figures that they corrected: <c>/releases.csv</c>, <c>/releases/corrections.csv</c>.</summary>
public static class ReleasesApi
{
    public static void AddReleases(this IServiceCollection services) => services.AddSingleton<Corrections>().AddSingleton<ReleasesQuery>();

    public static void MapReleases(this WebApplication app)
    {
        app.MapTable("/releases", [], async (ReleasesQuery query, CancellationToken cancellationToken)
            => new TableResult(TableOf(await query.LoadAsync(cancellationToken)))).WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapTable("/releases/corrections", [], async (ReleasesQuery query, CancellationToken cancellationToken)
            => new TableResult(CorrectionsOf(await query.LoadAsync(cancellationToken)))).WithMetadata(new ShowsPublishedFactsAttribute());
    }

    private static Table TableOf(ReleasesView view) => new TableOf<ReleaseEntry>()
        .Column("release", r => r.Release.Number)
        .Column("published_at", r => BeijingTime.Minute(r.Release.PublishedAt))
        .Column("release_title", r => r.Release.Title)
        .Column("facts_added", r => r.Added)
        .Column("facts_changed", r => r.Changed)
        .Column("facts_withdrawn", r => r.Withdrawn)
        .Column("figures_corrected", r => r.Corrections.Count)
        .Column("head", r => r.Release.Head)
        .Build("releases", view.Releases);

    private static Table CorrectionsOf(ReleasesView view) => new TableOf<Correction>()
        .Column("release", c => c.Release)
        .Column("published_at", c => BeijingTime.Minute(c.ChangedAt))
        .Column("indicator_id", c => c.Before.IndicatorId)
        .Column("indicator", c => view.Plans.Indicator(c.Before.IndicatorId)?.Name)
        .Column("period", c => c.Before.Period.ToString())
        .Term("role", c => c.Before.Role)
        .Column("document_id", c => c.Before.DocumentId)
        .Term("old_comparator", c => c.Before.Comparator)
        .Column("old_value", c => c.Before.ValueAsPrinted)
        .Column("old_upper_value", c => c.Before.UpperValueAsPrinted)
        .Column("old_unit", c => c.Before.Unit)
        .Term("new_comparator", c => c.After?.Comparator)
        .Column("new_value", c => c.After?.ValueAsPrinted)
        .Column("new_upper_value", c => c.After?.UpperValueAsPrinted)
        .Column("new_unit", c => c.After?.Unit)
        .Column("reason", c => c.Reason)
        .Build("corrections", view.Releases.SelectMany(r => r.Corrections));
}
