using System.Runtime.CompilerServices;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Builds a table from rows of one type, a line per column.</summary>
/// <example><c>new TableOf&lt;Figure&gt;().Column("unit", f => f.Unit).Term("role", f => f.Role).Build("figures", figures)</c>.</example>
public sealed class TableOf<TRow>
{
    private readonly List<(Column Column, Action<TRow, IRowWriter> Write)> _columns = [];

    public TableOf<TRow> Column(string name, Func<TRow, string?> value) => Add(new(name, CellKind.Text), (row, to) => to.Text(value(row)));

    public TableOf<TRow> Column(string name, Func<TRow, long?> value) => Add(new(name, CellKind.Whole), (row, to) => to.Whole(value(row)));

    public TableOf<TRow> Column(string name, Func<TRow, decimal?> value) => Add(new(name, CellKind.Number), (row, to) => to.Number(value(row)));

    public TableOf<TRow> Column(string name, Func<TRow, DateOnly?> value) => Add(new(name, CellKind.Date), (row, to) => to.Date(value(row)));

    /// <summary>A column of terms that are not all of one type of the domain.</summary>
    public TableOf<TRow> Column(string name, Func<TRow, TermCell?> value) => Add(new(name, CellKind.Term), (row, to) => to.Term(value(row)));

    public TableOf<TRow> Term<TTerm>(string name, Func<TRow, TTerm> value) where TTerm : struct, Enum
        => Add(new(name, CellKind.Term, typeof(TTerm)), (row, to) => to.Term(TermCell.Of(value(row))));

    public TableOf<TRow> Term<TTerm>(string name, Func<TRow, TTerm?> value) where TTerm : struct, Enum
        => Add(new(name, CellKind.Term, typeof(TTerm)), (row, to) => to.Term(TermCell.Of(value(row))));

    /// <summary>Says the unit of the column before; nothing where there is none for all its cells.</summary>
    /// <example><c>.Column("completion_rate", r => r.CompletionRate).In("%")</c>.</example>
    public TableOf<TRow> In(string? unit)
    {
        _columns[^1] = (_columns[^1].Column with { Unit = unit }, _columns[^1].Write);
        return this;
    }

    /// <summary>A column whose cells are not all of its kind, since people typed them.</summary>
    public TableOf<TRow> Cells(Column column, Action<TRow, IRowWriter> write) => Add(column, write);

    /// <summary>A column for each year, in order.</summary>
    public TableOf<TRow> Columns(IEnumerable<int> years, Func<int, string> name, Func<TRow, int, decimal?> value)
        => years.Aggregate(this, (table, year) => table.Column(name(year), row => value(row, year)));

    /// <summary>A column of terms for each year, in order.</summary>
    public TableOf<TRow> Terms<TTerm>(IEnumerable<int> years, Func<int, string> name, Func<TRow, int, TTerm?> value) where TTerm : struct, Enum
        => years.Aggregate(this, (table, year) => table.Term(name(year), row => value(row, year)));

    public Table Build(string fileName, IEnumerable<TRow> rows) => new(fileName, [.. _columns.Select(c => c.Column)], (to, cancelled) => WrittenAsync(rows, to, cancelled));

    /// <summary>A table whose rows come from a database while it is written; they may all be the same object.</summary>
    public Table Build(string fileName, IAsyncEnumerable<TRow> rows) => new(fileName, [.. _columns.Select(c => c.Column)], (to, cancelled) => WrittenAsync(rows, to, cancelled));

    private TableOf<TRow> Add(Column column, Action<TRow, IRowWriter> write)
    {
        _columns.Add((column, write));
        return this;
    }

#pragma warning disable CS1998 // The other way in is asynchronous.
    private async IAsyncEnumerable<int> WrittenAsync(IEnumerable<TRow> rows, IRowWriter to, [EnumeratorCancellation] CancellationToken cancelled)
#pragma warning restore CS1998
    {
        var number = 0;
        foreach (var row in rows)
        {
            cancelled.ThrowIfCancellationRequested();
            Write(row, to);
            yield return ++number;
        }
    }

    private async IAsyncEnumerable<int> WrittenAsync(IAsyncEnumerable<TRow> rows, IRowWriter to, [EnumeratorCancellation] CancellationToken cancelled)
    {
        var number = 0;
        await foreach (var row in rows.WithCancellation(cancelled))
        {
            Write(row, to);
            yield return ++number;
        }
    }

    private void Write(TRow row, IRowWriter to)
    {
        foreach (var (_, write) in _columns)
            write(row, to);
    }
}
