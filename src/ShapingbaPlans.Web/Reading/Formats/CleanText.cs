using System.Globalization;
using System.Text;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Text as it is typed, out of text as it is laid out: without invisible characters, spaces once.</summary>
public static class CleanText
{
    /// <summary>One paragraph: no line break, no character that nobody sees, any run of spaces is one space.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!char.IsControl(c) && (char.GetUnicodeCategory(c) != UnicodeCategory.Format))
            {
                line.Append(c);
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Chinese writing and its punctuation: no space stands between two of these.</summary>
    public static bool IsWide(char c)
        => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF')
            or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' or '\u00B7' || char.IsSurrogate(c);

    /// <summary>The line of a table: its cells in order, or each paragraph by itself where only one cell says anything.</summary>
    public static IEnumerable<string> Row(IReadOnlyList<IReadOnlyList<string>> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count(c => c.Count > 0) <= 1)
            return cells.SelectMany(c => c);
        var last = cells.Count - 1;
        while (cells[last].Count == 0)
            last--;
        return [string.Join(" | ", cells.Take(last + 1).Select(c => string.Join(' ', c)))];
    }
}
