using ShapingbaPlans.Web.Tables.JsonStat;
using ShapingbaPlans.Web.Tables.Parquet;
using ShapingbaPlans.Web.Tables.Xlsx;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The list of formats: addresses, <c>Accept</c> headers, links, refusals and tests all read it.</summary>
public sealed class TableFormats(IEnumerable<ITableFormat> formats)
{
    public IReadOnlyList<ITableFormat> All { get; } = [.. formats];

    /// <summary>The format of an address's suffix, or of its first part: a longer suffix is cut before the routes see it.</summary>
    public ITableFormat? Find(string? suffix) => All.FirstOrDefault(f => f.Suffix == suffix || f.Suffix.Split('.')[0] == suffix);

    /// <summary>Those that a table can be written in.</summary>
    public IEnumerable<ITableFormat> For(TablePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return All.Where(f => !f.NeedsStructure || page.Structure is not null);
    }

    /// <summary>The list.</summary>
    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<ITableFormat, CsvFormat>();
        services.AddSingleton<ITableFormat, XlsxFormat>();
        services.AddSingleton<ITableFormat, JsonFormat>();
        services.AddSingleton<ITableFormat, JsonStatFormat>();
        services.AddSingleton<ITableFormat, SdmxFormat>();
        services.AddSingleton<ITableFormat, ParquetFormat>();
        services.AddSingleton<ITableFormat, ZipFormat>();
        services.AddSingleton<ITableFormat, MetadataFormat>();
    }
}
