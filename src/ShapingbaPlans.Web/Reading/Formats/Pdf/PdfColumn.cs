namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>Where the text of a page lies and how it is set: against this a line is indented, short, small or far from the one before.</summary>
internal sealed record PdfColumn(double Left, double Right, double Size, double Spacing, bool IndentsParagraphs)
{
    public static PdfColumn Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var lines = pages.SelectMany(p => p).ToList();
        if (lines.Count == 0)
            return new(0, 0, 1, 1, true);
        var size = lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        var body = lines.Where(l => Math.Abs(l.Size - size) < 0.1 * size).ToList();
        // The leftmost edge that several lines share; a single line may hang out.
        var left = body.GroupBy(l => Math.Round(l.Left / 2)).Where(g => g.Count() >= Math.Max(2, body.Count / 20)).OrderBy(g => g.Key).FirstOrDefault()?.Min(l => l.Left) ?? body.Min(l => l.Left);
        var rights = body.Select(l => l.Right).Order().ToList();
        var steps = pages.SelectMany(p => p.Zip(p.Skip(1), (a, b) => a.Baseline - b.Baseline)).Where(s => s > 0.5 * size).Order().ToList();
        var indented = body.Count(l => l.Left - left > 1.4 * size && l.Left - left < 2.6 * size);
        return new(left, rights[(int)(0.95 * (rights.Count - 1))], size, steps.Count == 0 ? 1.5 * size : steps[steps.Count / 4], 12 * indented > body.Count);
    }

    /// <summary>Whether the step down to a line is more than from line to line; where paragraphs are not indented, a little more already says it.</summary>
    public bool IsGap(double step) => step > (IndentsParagraphs ? 1.45 : 1.15) * Spacing;
}
