namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>How wide a column is: rows stream, so its kind and its header tell.</summary>
internal static class ColumnWidths
{
    private const int Widest = 44;

    public static int Of(Column column, string header) => Math.Min(Widest, Math.Max(OfCells(column), OfText(header) + 4));

    private static int OfCells(Column column) => column.Kind switch
    {
        CellKind.Number or CellKind.Whole or CellKind.Date => 12,
        CellKind.Term => 14,
        _ when column.Name.EndsWith("_id", StringComparison.Ordinal) => 26,
        _ => column.Name switch
        {
            "note" or "reason" or "link_reason" or "promise" => Widest,
            "indicator" or "title" or "name" or "project" or "task" or "item" or "department" => 32,
            _ => 16,
        },
    };

    // A Chinese character is as wide as two digits.
    private static int OfText(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);
}
