using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>What a column speaks of: it says whether a wide row has it once, once a year, or once for each figure.</summary>
public enum ExplorerScope { Indicator, Year, Figure, Place }

/// <summary>A column of figures: the same name chooses it, orders by it and heads it in a file.</summary>
/// <param name="Name">In snake case.</param>
/// <param name="Scope">What it speaks of; <see cref="ExplorerScope.Place"/> is what a wide table says by the place of the cell.</param>
public abstract record ExplorerColumn(string Name, ExplorerScope Scope)
{
    /// <summary>Adds it to a table whose rows have, or lack, such a figure.</summary>
    public abstract void AddTo<TRow>(TableOf<TRow> table, string name, Func<TRow, ExplorerRow?> figure);

    /// <summary>Writes one figure's cell.</summary>
    public abstract void WriteTo(IRowWriter to, ExplorerRow figure);

    /// <summary>Puts rows in its order; those without a value come last either way, and equal ones stay as they were.</summary>
    public abstract IEnumerable<TRow> Order<TRow>(IEnumerable<TRow> rows, Func<TRow, ExplorerRow?> figure, bool descending);
}

/// <summary>A column with cells of one type, and what its order goes by.</summary>
internal sealed record ExplorerColumn<TCell, TKey>(
    string Name, ExplorerScope Scope, Func<ExplorerRow, TCell> Value, Func<ExplorerRow, TKey> Key, IComparer<TKey> Comparer, ExplorerCellWriter<TCell> Write)
    : ExplorerColumn(Name, Scope)
{
    public override void AddTo<TRow>(TableOf<TRow> table, string name, Func<TRow, ExplorerRow?> figure)
        => table.Cells(Write.As(name), (row, to) => Write.Cell(to, figure(row) is { } known ? Value(known) : default));

    public override void WriteTo(IRowWriter to, ExplorerRow figure) => Write.Cell(to, Value(figure));

    public override IEnumerable<TRow> Order<TRow>(IEnumerable<TRow> rows, Func<TRow, ExplorerRow?> figure, bool descending)
    {
        var keyed = rows.Select(row => (Row: row, Key: figure(row) is { } known ? Key(known) : default)).OrderBy(p => p.Key is null);
        return (descending ? keyed.ThenByDescending(p => p.Key!, Comparer) : keyed.ThenBy(p => p.Key!, Comparer)).Select(p => p.Row);
    }
}

/// <summary>How cells of one type become a column of a table.</summary>
internal sealed record ExplorerCellWriter<TCell>(CellKind Kind, Action<IRowWriter, TCell?> Cell, Type? Terms = null)
{
    public Column As(string name) => new(name, Kind, Terms);
}
