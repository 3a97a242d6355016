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
        => app.MapGet("/indicators.csv", async (
            string? q, string? topic, string? prominence, string? verdict, string? year, string? sort, string? page,
            IndicatorsQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(q, topic, prominence, verdict, year, sort, page), cancellationToken);
            return view.Problem is { } problem
                ? address.Refusal(problem)
                : new CsvResult(TableOf(view.Found, view.Plans.YearsShown));
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(IEnumerable<IndicatorRow> rows, Period years) => new TableOf<IndicatorRow>()
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Column("topic_id", r => r.Indicator.TopicId)
        .Column("unit", r => r.Indicator.Unit)
        .Column("measure", r => TermCell.Of(r.Indicator.Measure))
        .Column("direction", r => TermCell.Of(r.Indicator.Direction))
        .Column("nature", r => TermCell.Of(r.Indicator.Nature))
        .Column("prominence", r => TermCell.Of(r.Indicator.Prominence))
        .Column("definition", r => r.Indicator.Definition)
        .Column("aliases", r => r.Indicator.AliasesZh)
        .Column("latest_year", r => r.LatestActual?.Year)
        .Column("latest_value", r => r.LatestActual?.Actual!.ValueAsPrinted)
        .Column("latest_unit", r => r.LatestActual?.Actual!.Unit)
        .Column("plan_year", r => r.LatestPlan?.Year)
        .Column("plan_comparator", r => r.LatestPlan is { Plan: { } plan } ? TermCell.Of(plan.Comparator) : null)
        .Column("plan_value", r => r.LatestPlan?.Plan!.ValueAsPrinted)
        .Column("plan_upper_value", r => r.LatestPlan?.Plan!.UpperValueAsPrinted)
        .Column("plan_unit", r => r.LatestPlan?.Plan!.Unit)
        .Column("verdict_year", r => r.LatestAnswer?.Year)
        .Column("verdict", r => r.LatestAnswer is { } answer ? TermCell.Of(answer.Verdict.State) : null)
        .Column("target_period", r => r.Horizon?.Target.Period.ToString())
        .Column("target_comparator", r => r.Horizon is { Target: { } target } ? TermCell.Of(target.Comparator) : null)
        .Column("target_value", r => r.Horizon?.Target.ValueAsPrinted)
        .Column("target_unit", r => r.Horizon?.Target.Unit)
        .Column("path_state", r => r.Horizon is { Path: { } path } ? TermCell.Of(path.State) : null)
        .Column("years_with_figures", r => r.YearsWithFigures)
        .Columns(years.EachYear, year => $"state_{year}", (r, year) => TermCell.Of(r.StateIn(year)))
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
