namespace ShapingbaPlans.Web.Tables;

/// <summary>A format that any table can be written in. Adding one is a class and a line in <see cref="TableFormats"/>.</summary>
public interface ITableFormat
{
    /// <summary>What stands after the dot of an address and of a file's name: <c>csv</c>, <c>metadata.json</c>.</summary>
    string Suffix { get; }

    /// <summary>The media type, as the <c>Accept</c> header asks for it.</summary>
    string MediaType { get; }

    /// <summary>True for a format of observations: it can only write tables with a <see cref="DataStructure"/>.</summary>
    bool NeedsStructure => false;

    /// <summary>Writes the table; what was begun and cannot be finished is cut off, never finished wrongly.</summary>
    Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken);
}
