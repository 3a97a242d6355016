namespace ShapingbaPlans.Web.Tables;

/// <summary>What every export writes: named columns, and rows that are read once while they are written.</summary>
/// <param name="FileName">The file's name without its ending.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Hands a row's cells to the writer each time it is asked to move on.</param>
public sealed record Table(string FileName, IReadOnlyList<Column> Columns, Func<IRowWriter, CancellationToken, IAsyncEnumerable<int>> Rows)
{
    /// <summary>Writes all rows.</summary>
    public async Task WriteRowsAsync(IRowWriter writer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        await foreach (var _ in Rows(writer, cancellationToken))
            await writer.EndRowAsync(cancellationToken);
    }
}
