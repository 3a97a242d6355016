using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>The list of indicators as CSV: the rows of all its pages, filtered and ordered alike.</summary>
public static class IndicatorsApi
{
    public static void MapIndicators(this WebApplication app)
        => app.MapTable("/indicators", ["q", "topic", "prominence", "verdict", "year", "sort", "page"], async (
            string? q, string? topic, string? prominence, string? verdict, string? year, string? sort, string? page,
            IndicatorsQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(q, topic, prominence, verdict, year, sort, page), cancellationToken);
            return view.Problem is { } problem
                ? address.Refusal(problem)
                : new TableResult(TableOf(view.Found, view.Plans.YearsShown));
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(IEnumerable<IndicatorRow> rows, Period years) => new TableOf<IndicatorRow>()
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Column("topic_id", r => r.Indicator.TopicId)
        .Column("unit", r => r.Indicator.Unit)
        .Term("measure", r => r.Indicator.Measure)
        .Term("direction", r => r.Indicator.Direction)
        .Term("nature", r => r.Indicator.Nature)
        .Term("prominence", r => r.Indicator.Prominence)
        .Column("definition", r => r.Indicator.Definition)
        .Column("aliases", r => r.Indicator.AliasesZh)
        .Column("latest_year", r => r.LatestActual?.Year)
        .Column("latest_value", r => r.LatestActual?.Actual!.ValueAsPrinted)
        .Column("latest_unit", r => r.LatestActual?.Actual!.Unit)
        .Column("plan_year", r => r.LatestPlan?.Year)
        .Term("plan_comparator", r => r.LatestPlan?.Plan?.Comparator)
        .Column("plan_value", r => r.LatestPlan?.Plan!.ValueAsPrinted)
        .Column("plan_upper_value", r => r.LatestPlan?.Plan!.UpperValueAsPrinted)
        .Column("plan_unit", r => r.LatestPlan?.Plan!.Unit)
        .Column("verdict_year", r => r.LatestAnswer?.Year)
        .Term("verdict", r => r.LatestAnswer?.Verdict.State)
        .Column("target_period", r => r.Horizon?.Target.Period.ToString())
        .Term("target_comparator", r => r.Horizon?.Target.Comparator)
        .Column("target_value", r => r.Horizon?.Target.ValueAsPrinted)
        .Column("target_unit", r => r.Horizon?.Target.Unit)
        .Term("path_state", r => r.Horizon?.Path.State)
        .Column("years_with_figures", r => r.YearsWithFigures)
        .Terms(years.EachYear, year => $"state_{year}", (r, year) => r.StateIn(year))
        .Column("actual_document_id", r => r.LatestActual?.Actual!.DocumentId)
        .Column("actual_paragraph", r => r.LatestActual?.Actual!.Paragraph)
        .Column("actual_printed", r => r.LatestActual?.Actual!.Printed)
        .Column("plan_document_id", r => r.LatestPlan?.Plan!.DocumentId)
        .Column("plan_paragraph", r => r.LatestPlan?.Plan!.Paragraph)
        .Column("plan_printed", r => r.LatestPlan?.Plan!.Printed)
        .Column("target_document_id", r => r.Horizon?.Target.DocumentId)
        .Column("target_paragraph", r => r.Horizon?.Target.Paragraph)
        .Column("target_printed", r => r.Horizon?.Target.Printed)
        .Build("indicators", rows);
}
