using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>One indicator's figures as CSV: a row for each figure, with the verdict of its year.</summary>
public static class IndicatorApi
{
    public static void AddIndicatorPage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IndicatorFinding>();
        builder.Services.AddSingleton<IndicatorQuery>();
        builder.Services.AddScoped<IndicatorSheet>();
        builder.Services.AddSingleton<IndicatorText>();
        builder.Services.AddSingleton<DatasetCitation>();
    }

    public static void MapIndicator(this WebApplication app)
    {
        app.MapPicture("/indicators/{id}", async (string id, HttpRequest request, IndicatorQuery query, IndicatorSheet sheet, PictureSheets sheets, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(id, cancellationToken) is not { } view ? address.Refusal(AddressProblem.Missing("indicator", id))
                : view.Chart.IsEmpty ? address.Refusal(AddressProblem.Missing("picture", ""))
                : await sheets.WriteAsync(await sheet.OfAsync(view, request)));
        app.MapTable("/indicators/{id}", [TableForms.Parameter], async (string id, IndicatorQuery query, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(id, cancellationToken) is { } view
                ? new TableResult(TableOf(view), () => IndicatorYearsTable.Of(view))
                : address.Refusal(AddressProblem.Missing("indicator", id)), DataStructure.Figures)
            .WithMetadata(new ShowsPublishedFactsAttribute());
    }

    private static Table TableOf(IndicatorView view) => new TableOf<Figure>()
        .Column("indicator_id", f => f.IndicatorId)
        .Column("indicator", _ => view.Indicator.Name)
        .Column("period", f => f.Period.ToString())
        .Term("role", f => f.Role)
        .Term("comparator", f => f.Comparator)
        .Term("strength", f => f.Strength)
        .Column("value", f => f.ValueAsPrinted).In(UnitOf(view))
        .Column("upper_value", f => f.UpperValueAsPrinted).In(UnitOf(view))
        .Column("unit", f => f.Unit)
        .Column("document_id", f => f.DocumentId)
        .Column("paragraph", f => f.Paragraph)
        .Column("start", f => f.Start)
        .Column("length", f => f.Length)
        .Column("printed", f => f.Printed)
        .Column("note", f => view.Plans.Local(f.Note))
        .Term("verdict", f => CellOf(view, f)?.Verdict.State)
        .Column("difference", f => CellOf(view, f)?.Verdict.Difference?.WithoutZeros())
        .Column("completion_rate", f => CellOf(view, f)?.Verdict.CompletionRate?.WithoutZeros()).In("%")
        .Term("comparability", f => CellOf(view, f) is { Plan: not null, Actual: not null } cell ? cell.Link?.Comparability ?? Comparability.Exact : (Comparability?)null)
        .Term("path_state", f => view.History.Horizon.FirstOrDefault(h => h.Target == f)?.Path.State)
        .Build(view.Indicator.IndicatorId, view.Figures);

    // One document may count in ten thousands where another counts in hundred millions.
    private static string? UnitOf(IndicatorView view) => view.Figures.Select(f => f.Unit).Distinct().ToList() is [var unit] ? unit : null;

    // Only the figures that the year was judged by carry its verdict.
    private static YearCell? CellOf(IndicatorView view, Figure figure)
        => view.History.Years.FirstOrDefault(c => c.Plan == figure || c.Actual == figure);
}
