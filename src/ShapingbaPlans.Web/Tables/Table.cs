namespace ShapingbaPlans.Web.Tables;

/// <summary>What every export writes: named columns, and rows of text, terms, decimals, whole numbers, dates or nothing.</summary>
/// <param name="FileName">The file's name without its ending.</param>
/// <param name="Columns">Names in snake case; the Chinese header of each is in <c>ColumnWords.resx</c>.</param>
/// <param name="Rows">The rows, read once while they are written.</param>
public sealed record Table(string FileName, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Builds a table from rows of one type, a line per column.</summary>
public sealed class TableOf<TRow>
{
    private readonly List<(string Name, Func<TRow, object?> Value)> _columns = [];

    public TableOf<TRow> Column(string name, Func<TRow, object?> value)
    {
        _columns.Add((name, value));
        return this;
    }

    /// <summary>A column for each year, in order.</summary>
    public TableOf<TRow> Columns(IEnumerable<int> years, Func<int, string> name, Func<TRow, int, object?> value)
    {
        foreach (var year in years)
            _columns.Add((name(year), row => value(row, year)));
        return this;
    }

    public Table Build(string fileName, IEnumerable<TRow> rows)
        => new(fileName, [.. _columns.Select(c => c.Name)], rows.Select(row => (IReadOnlyList<object?>)[.. _columns.Select(c => c.Value(row))]));
}
