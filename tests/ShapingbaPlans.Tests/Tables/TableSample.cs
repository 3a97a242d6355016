using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>A small table with every kind of cell, and what is hard in each.</summary>
internal static class TableSample
{
    public sealed record Row(string IndicatorId, string Indicator, string Period, Role Role, string DocumentId, decimal? Value, decimal? Upper, string Unit, long Paragraph, DateOnly? Day, Strength? Strength, string Note);

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("gdp", "地区生产总值", "2024", Role.Actual, "report-2024", 1106.70m, null, "亿元", 7, new(2025, 2, 25), null, ""),
        new("gdp", "地区生产总值", "2023-2027", Role.Plan, "report-2024", -1.6m, 10.0m, "亿元", 12, null, Strength.Soft, "=1+1"),
        new("trains", "=HYPERLINK(\"x\")", "2024", Role.Plan, "report-2024", null, null, "列", 8, new(1999, 12, 31), Strength.Firm, "a,\"b\"\r\nc_x0041_\u0007 "),
        new("trains", "+1", "2025", Role.Plan, "report-2024", 0m, null, "列", 9, null, null, "-"),
    ];

    public static readonly TableAbout About = new(
        "样表：A & B <C>", 3, new(2026, 3, 4, 5, 6, 8, DateTimeKind.Utc), "http://localhost/sample?release=3", [new("专题", "乡村")],
        [new Document { DocumentId = "report-2024", RegionCode = "500106", Kind = DocumentKind.AnnualReport, FirstYear = 2024, LastYear = 2025, TitleZh = "2024年报告", TitleEn = "Report of 2024", PublisherZh = "区人大", IssuedOn = new(2025, 1, 15), Paragraphs = 9, Sha256 = "0" }],
        "500106");

    public static Table Table => new TableOf<Row>()
        .Column("indicator_id", r => r.IndicatorId)
        .Column("indicator", r => r.Indicator)
        .Column("period", r => r.Period)
        .Term("role", r => r.Role)
        .Column("document_id", r => r.DocumentId)
        .Column("value", r => r.Value)
        .Column("upper_value", r => r.Upper).In("亿元")
        .Column("unit", r => r.Unit)
        .Column("paragraph", r => r.Paragraph)
        .Column("issued_on", r => r.Day)
        .Term("strength", r => r.Strength)
        .Column("note", r => r.Note)
        .Build("sample", Rows);

    public static TableDownload Download => new(Table, About, Structure: DataStructure.Figures);

    public static IReadOnlyList<ITableFormat> Formats(TestApp app) => app.Services.GetRequiredService<TableFormats>().All;

    public static async Task<byte[]> WrittenAsync(TestApp app, string suffix, TableDownload? download = null)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        using var file = new MemoryStream();
        await Formats(app).Single(f => f.Suffix == suffix).WriteAsync(download ?? Download, file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }
}
