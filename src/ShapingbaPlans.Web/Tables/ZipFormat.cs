namespace ShapingbaPlans.Web.Tables;

/// <summary>The table as a Data Package of one file.</summary>
public sealed class ZipFormat(DataPackage package) : ITableFormat
{
    public string Suffix => "zip";

    public string MediaType => "application/zip";

    public Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var keys = download.Structure is { } structure ? new TableKeys(structure.Dimensions, []) : null;
        return package.WriteAsync(download.Table.FileName, [new(download.Table.FileName, download.Table, keys)], download.About, destination, cancellationToken);
    }
}
