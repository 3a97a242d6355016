using System.Text;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>Breaks a text into lines: SVG does not. Between Chinese characters and at spaces; a word too long for a line is cut.</summary>
public static class SheetLines
{
    private const string NeverFirst = "，。；：、）》”’！？%,.;:)!?";

    /// <example>Of("甲乙丙", 14, 30) is 甲乙 and 丙.</example>
    public static IReadOnlyList<string> Of(string text, decimal size, decimal width)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text).SelectMany(w => Cut(w, size, width)))
        {
            if (line.Length > 0 && ChartText.WidthOf((line + word).TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += line.Length == 0 ? word.TrimStart() : word;
        }

        if (line.Trim().Length > 0)
            lines.Add(line.TrimEnd());
        return lines;
    }

    // A word with the space after it, or one Chinese character with the punctuation that may not start a line.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            word.Append(text[i]);
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (NeverFirst.Contains(next) || char.IsHighSurrogate(text[i]) || (next == ' ' && text[i] != ' '))
                continue;
            if (text[i] == ' ' || text[i] >= '\u2e80' || next >= '\u2e80' || next == '\0')
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static IEnumerable<string> Cut(string word, decimal size, decimal width)
    {
        while (word.Length > 1 && ChartText.WidthOf(word.TrimEnd(), size) > width)
        {
            var fits = Math.Max(1, Enumerable.Range(1, word.Length - 1).LastOrDefault(n => ChartText.WidthOf(word[..n], size) <= width));
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
