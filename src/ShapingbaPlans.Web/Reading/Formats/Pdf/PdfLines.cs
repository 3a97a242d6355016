using System.Text;
using UglyToad.PdfPig.Content;

namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>The letters of a page, which come in any order, become its lines from top to bottom.</summary>
internal static class PdfLines
{
    public static List<PdfLine> Of(IReadOnlyList<Letter> letters)
    {
        var upright = letters.Where(l => l.TextOrientation is TextOrientation.Horizontal && l.Value.Length > 0 && l.PointSize > 1)
            .OrderByDescending(l => l.StartBaseLine.Y).ToList();
        var (lines, at) = (new List<PdfLine>(), 0);
        while (at < upright.Count)
        {
            var first = at;
            // A raised note mark belongs to its line: the largest letter nearby says where the line stands.
            var (baseline, size) = (upright[at].StartBaseLine.Y, upright[at].PointSize);
            while (at < upright.Count && baseline - upright[at].StartBaseLine.Y < 0.5 * Math.Max(size, upright[at].PointSize))
            {
                if (upright[at].PointSize > 1.15 * size)
                    (baseline, size) = (upright[at].StartBaseLine.Y, upright[at].PointSize);
                at++;
            }

            if (Line(upright[first..at]) is { } line)
                lines.Add(line);
        }

        return lines;
    }

    private static PdfLine? Line(List<Letter> letters)
    {
        var seen = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        if (seen.Count == 0)
            return null;
        var size = seen.GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Sum(l => l.Value.Length))!.Key;
        var baseline = seen.Where(l => l.PointSize >= 0.9 * size).GroupBy(l => Math.Round(l.StartBaseLine.Y, 1)).MaxBy(g => g.Count())!.Key;
        var (text, right, isRow, space) = (new StringBuilder(), double.NaN, false, false);
        (string Value, double Left) last = ("", double.NaN);
        foreach (var letter in letters.OrderBy(l => l.StartBaseLine.X))
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                space = true;
                continue;
            }

            // Bold is sometimes the same letter printed twice.
            if (letter.Value == last.Value && letter.StartBaseLine.X - last.Left < 0.15 * size)
                continue;
            if (IsNoteMark(letter, text, baseline, size))
                continue;
            var gap = letter.StartBaseLine.X - right;
            if (gap > 2.4 * size)
            {
                text.Append(" | ");
                isRow = true;
            }
            else if (text.Length > 0 && NeedsSpace(text[^1], letter.Value[0], space, gap / size))
            {
                text.Append(' ');
            }

            text.Append(letter.Value);
            (last, right, space) = ((letter.Value, letter.StartBaseLine.X), letter.EndBaseLine.X, false);
        }

        var clean = CleanText.Line(Radicals.Fold(text.ToString()));
        return clean.Length == 0 ? null : new(clean, seen.Min(l => l.StartBaseLine.X), right, baseline, size, isRow);
    }

    // Small raised digits are note marks, but in m² and CO₂.
    private static bool IsNoteMark(Letter letter, StringBuilder before, double baseline, double size)
        => letter.PointSize < 0.8 * size && letter.StartBaseLine.Y - baseline > 0.15 * size && before.Length > 0 && !char.IsAsciiLetter(before[^1])
            && letter.Value[0] is (>= '0' and <= '9') or '[' or ']' or (>= '①' and <= '⑳') or '*' or '〔' or '〕';

    // Typesetters set Chinese and figures a little apart; only a space that was typed, or a gap between words, is one.
    private static bool NeedsSpace(char before, char after, bool typed, double gap)
    {
        var wide = CleanText.IsWide(before) || CleanText.IsWide(after);
        return typed ? !(CleanText.IsWide(before) && CleanText.IsWide(after)) : !wide && gap > 0.2 && char.IsLetter(before) == char.IsLetter(after);
    }
}
