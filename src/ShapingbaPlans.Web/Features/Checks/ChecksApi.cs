using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Checks;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Checks;

/// <summary>The warnings as CSV: the rows of the page, filtered and ordered alike.</summary>
public static class ChecksApi
{
    // Computed numbers end somewhere; printed ones are never touched.
    private const int ReckonedDecimals = 4;

    public static void MapChecks(this WebApplication app)
        => app.MapTable("/checks", ["check", "year", "topic", "q"], async (
            string? check, string? year, string? topic, string? q,
            ChecksQuery query, CheckText text, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(check, year, topic, q), cancellationToken);
            return view.Problem is { } problem
                ? address.Refusal(problem)
                : new TableResult(TableOf(view, text));
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(ChecksView view, CheckText text) => new TableOf<Comparison>()
        .Term("check", c => c.Check)
        .Column("indicator_id", c => c.First.IndicatorId)
        .Column("indicator", c => view.Plans.Indicator(c.First.IndicatorId)!.Name)
        .Column("period", c => c.First.Period.ToString())
        .Column("finding", c => text.Sentence(c, view.Plans))
        .Column("printed_value", c => c.Printed.WithoutZeros())
        .Column("reckoned_value", c => Math.Round(c.Reckoned, ReckonedDecimals).WithoutZeros())
        .Column("unit", c => UnitOf(c, view.Plans))
        .Column("document_id", c => c.First.DocumentId)
        .Column("paragraph", c => c.First.Paragraph)
        .Column("printed", c => c.First.Printed)
        .Column("note", c => view.Plans.Local(c.First.Note))
        .Column("other_indicator_id", c => c.Second.IndicatorId)
        .Column("other_period", c => c.Second.Period.ToString())
        .Column("other_document_id", c => c.Second.DocumentId)
        .Column("other_paragraph", c => c.Second.Paragraph)
        .Column("other_printed", c => c.Second.Printed)
        .Column("other_note", c => view.Plans.Local(c.Second.Note))
        .Column("further_figures", c => string.Join("; ", c.Figures.Skip(2).Select(Place)))
        .Build("checks", view.Warnings);

    private static string UnitOf(Comparison comparison, PublishedPlans plans)
        => comparison.Check == ConsistencyCheck.ShortOfHorizon ? plans.Indicator(comparison.Second.IndicatorId)!.Unit : comparison.First.Unit;

    private static string Place(Figure figure)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.IndicatorId} {figure.Period} {figure.Printed} ({figure.DocumentId} {figure.Paragraph})");
}
