using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Streaming;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Figures;

/// <summary>
/// The published figures in bulk, of this region or of all: <c>/figures.csv?region=all&amp;year=2024</c>. They go from the database to the
/// reader row by row, however many there are; the explorer answers for what a page can show.
/// </summary>
public static class FiguresApi
{
    private const string AllRegions = "all";

    private static readonly Period AnyYear = new(1900, 2999);

    public static void MapFigures(this WebApplication app)
    {
        app.MapTable("/figures", ["region", "indicator", "year", "from", "to", "role"], async (
            string? region, string? indicator, string? year, string? from, string? to, string? role,
            FigureRows rows, PublishedPlansReader reader, AddressText address, CancellationToken cancellationToken) =>
        {
            var plans = await reader.LoadAsync(cancellationToken);
            var read = new AddressReader();
            var asked = new FiguresAsked
            {
                Region = region is null or "" ? plans.RegionCode : region == AllRegions ? null : region,
                IndicatorId = indicator is null or "" ? null : indicator,
                Year = read.Year(year, AnyYear),
                FromYear = read.Year(from, AnyYear, "from"),
                ToYear = read.Year(to, AnyYear, "to"),
                Role = read.Term<Role>("role", role),
            };
            if ((read.Problem ?? await ProblemAsync(asked, plans, rows, cancellationToken)) is { } problem)
                return address.Refusal(problem);
            return new TableResult(plans.Release == plans.LatestRelease ? TableOf(rows.ReadAsync(asked, cancellationToken)) : TableOf(asked, plans));
        }).WithMetadata(new ShowsPublishedFactsAttribute());
    }

    private static async Task<AddressProblem?> ProblemAsync(FiguresAsked asked, PublishedPlans plans, FigureRows rows, CancellationToken cancellationToken)
    {
        if (asked.IndicatorId is { } indicator && plans.Indicator(indicator) is null)
            return AddressProblem.NotUnderstood("indicator", indicator);
        if (asked.Region == plans.RegionCode)
            return null;
        // An earlier release is put together out of the history for one region.
        if (plans.Release != plans.LatestRelease)
            return AddressProblem.NotUnderstood("region", asked.Region ?? AllRegions, plans.RegionCode);
        return asked.Region is null || await rows.HasRegionAsync(asked.Region, cancellationToken) ? null : AddressProblem.NotUnderstood("region", asked.Region, plans.RegionCode, AllRegions);
    }

    private static Table TableOf(IAsyncEnumerable<FigureRow> figures) => new TableOf<FigureRow>()
        .Column("region_code", f => f.RegionCode)
        .Column("indicator_id", f => f.IndicatorId)
        .Column("period", f => f.Period)
        .Term("role", f => f.Role)
        .Term("comparator", f => f.Comparator)
        .Term("strength", f => f.Strength)
        .Column("value", f => f.Value)
        .Column("upper_value", f => f.UpperValue)
        .Column("unit", f => f.Unit)
        .Column("document_id", f => f.DocumentId)
        .Column("paragraph", f => f.Paragraph)
        .Column("start", f => f.Start)
        .Column("length", f => f.Length)
        .Column("printed", f => f.Printed)
        .Column("note", f => f.Note)
        .Build("figures", figures);

    private static Table TableOf(FiguresAsked asked, PublishedPlans plans) => new TableOf<Figure>()
        .Column("region_code", _ => plans.RegionCode)
        .Column("indicator_id", f => f.IndicatorId)
        .Column("period", f => f.Period.ToString())
        .Term("role", f => f.Role)
        .Term("comparator", f => f.Comparator)
        .Term("strength", f => f.Strength)
        .Column("value", f => f.ValueAsPrinted)
        .Column("upper_value", f => f.UpperValueAsPrinted)
        .Column("unit", f => f.Unit)
        .Column("document_id", f => f.DocumentId)
        .Column("paragraph", f => f.Paragraph)
        .Column("start", f => f.Start)
        .Column("length", f => f.Length)
        .Column("printed", f => f.Printed)
        .Column("note", f => f.Note)
        .Build("figures", plans.Figures.SelectMany(f => f).Where(asked.Includes).OrderBy(f => f.IndicatorId, StringComparer.Ordinal)
            .ThenBy(f => f.Period.ToString(), StringComparer.Ordinal).ThenBy(f => Codes.Of(f.Role), StringComparer.Ordinal).ThenBy(f => f.DocumentId, StringComparer.Ordinal));
}
