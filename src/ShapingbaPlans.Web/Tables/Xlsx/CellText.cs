using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>Text as a workbook can hold it.</summary>
internal static partial class CellText
{
    private const int Longest = 32767;

    /// <summary>What XML cannot hold is written as <c>_x0007_</c>, and what looks like that as <c>_x005F_x0007_</c>.</summary>
    public static string Written(string text)
    {
        var whole = text.Length > Longest ? string.Concat(text.AsSpan(0, Longest - 1), "…") : text;
        return Unwritable().IsMatch(whole) ? Unwritable().Replace(whole, m => m.Value[0] == '_' ? "_x005F_" : Coded(m.Value[0])) : whole;
    }

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int number) => number <= 26 ? $"{(char)('A' + number - 1)}" : ColumnName((number - 1) / 26) + ColumnName((number - 1) % 26 + 1);

    private static string Coded(char letter) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");

    // A carriage return would be read back as a line feed.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]")]
    private static partial Regex Unwritable();
}
