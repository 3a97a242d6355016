namespace ShapingbaPlans.Web.Tables;

/// <summary>Gathers a row as objects, for packages that ask for rows instead of taking them.</summary>
public sealed class RowCells(ColumnHeaders headers) : IRowWriter
{
    private List<object?> _cells = [];

    /// <summary>The cells since the last call.</summary>
    public IReadOnlyList<object?> Take()
    {
        var row = _cells;
        _cells = new(row.Count);
        return row;
    }

    public void Text(string? text) => _cells.Add(text);

    public void Term(TermCell? term) => _cells.Add(headers.Of(term));

    public void Whole(long? number) => _cells.Add(number);

    public void Number(decimal? number) => _cells.Add(number);

    public void Date(DateOnly? day) => _cells.Add(day);

    public ValueTask EndRowAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
