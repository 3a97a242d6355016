namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>A piece of a paragraph, and the figures that it belongs to: none for plain text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Figures">The figures printed in it; several where they share or overlap.</param>
/// <param name="Ending">Those that end with this piece: their numbers stand behind it.</param>
/// <param name="Beginning">One that begins with this piece: citations lead here. Null for none.</param>
public sealed record MarkedSlice(string Text, IReadOnlyList<FigureRow> Figures, IReadOnlyList<FigureRow> Ending, FigureRow? Beginning);

/// <summary>Cuts a paragraph where a figure begins or ends, so that shared and overlapping figures are each marked once.</summary>
public static class MarkedSlices
{
    /// <summary>The pieces put together are the paragraph. A figure that is not printed where it says is left out.</summary>
    public static IEnumerable<MarkedSlice> Of(string paragraph, IEnumerable<FigureRow> rows)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var printed = rows.Where(r => r.Figure.Citation.Matches(paragraph)).ToList();
        var cuts = printed.SelectMany(r => new[] { r.Figure.Start, EndOf(r) }).Append(0).Append(paragraph.Length).Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var here = printed.Where(r => r.Figure.Start <= from && EndOf(r) >= to).ToList();
            yield return new(paragraph[from..to], here, [.. here.Where(r => EndOf(r) == to)], here.FirstOrDefault(r => r.Figure.Start == from));
        }
    }

    private static int EndOf(FigureRow row) => row.Figure.Start + row.Figure.Length;
}
