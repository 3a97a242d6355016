using System.Text;

namespace ShapingbaPlans.Web.Commands;

/// <summary>Columns for a terminal, where a Chinese character is as wide as two letters.</summary>
public static class TextTable
{
    /// <summary>The headers and the rows, each cell filled up with spaces to its column's width.</summary>
    public static string Of(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(headers);
        List<IReadOnlyList<string>> all = [headers, .. rows];
        var widths = headers.Select((_, column) => all.Max(row => Width(row[column]))).ToList();
        var text = new StringBuilder();
        foreach (var row in all)
            text.AppendJoin("  ", row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd().Append('\n');
        return text.ToString();
    }

    private static int Width(string cell) => cell.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);

    private static StringBuilder TrimEnd(this StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return text;
    }
}
