using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>The action plan's targets as CSV: the rows of the page, filtered and ordered alike.</summary>
public static class ActionPlanApi
{
    // Computed rates end somewhere; printed numbers are never touched.
    private const int RateDecimals = 4;

    public static void MapActionPlan(this WebApplication app)
        => app.MapTable("/action-plan", ["topic", "state", "q", "sort"], async (
            string? topic, string? state, string? q, string? sort,
            ActionPlanQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(topic, state, q, sort), cancellationToken);
            return view.Problem is { } problem
                ? address.Refusal(problem)
                : new TableResult(TableOf(view.Shown));
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(IEnumerable<TargetRow> rows) => new TableOf<TargetRow>()
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Column("topic_id", r => r.Topic.TopicId)
        .Column("period", r => r.Target.Period.ToString())
        .Term("comparator", r => r.Target.Comparator)
        .Column("target_value", r => r.TargetValue)
        .Column("target_upper_value", r => r.TargetUpperValue)
        .Column("unit", r => r.Unit)
        .Column("latest_year", r => r.Latest?.Period.LastYear)
        .Column("latest_value", r => r.LatestValue)
        .Term("path_state", r => r.Path.State)
        .Term("method", r => r.Path.Method)
        .Column("observed_rate", r => Rounded(r.Path.ObservedRate))
        .Column("required_rate", r => Rounded(r.Path.RequiredRate))
        .Column("needed_next_year", r => Rounded(r.Path.NeededNextYear?.Value))
        .Column("ratio", r => Rounded(r.Path.R))
        .Column("document_id", r => r.Target.DocumentId)
        .Column("paragraph", r => r.Target.Paragraph)
        .Column("printed", r => r.Target.Printed)
        .Column("latest_document_id", r => r.Latest?.DocumentId)
        .Column("latest_paragraph", r => r.Latest?.Paragraph)
        .Column("latest_printed", r => r.Latest?.Printed)
        .Build("action-plan", rows);

    // Rounding to a scale keeps no zeros that were not reckoned: 20 stays 20, 2.92760… is 2.9276.
    private static decimal? Rounded(decimal? number) => number is { } n ? Math.Round(n, RateDecimals).WithoutZeros() : null;
}
