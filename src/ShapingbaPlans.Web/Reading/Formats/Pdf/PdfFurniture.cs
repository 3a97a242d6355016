using System.Text.RegularExpressions;

namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>What a page has because it is a page: its number, and what stands at its top or bottom again and again.</summary>
internal static partial class PdfFurniture
{
    private const int Edge = 3;

    public static IReadOnlyList<IReadOnlyList<PdfLine>> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var again = pages.SelectMany(EdgesOf).GroupBy(Kind).Where(g => g.Count() >= Math.Max(2, pages.Count * 0.35)).Select(g => g.Key).ToHashSet();
        return [.. pages.Select(page => Without(page, again))];
    }

    private static IReadOnlyList<PdfLine> Without(IReadOnlyList<PdfLine> page, HashSet<(string, double)> again)
    {
        var (first, last) = (0, page.Count - 1);
        while (first <= last && first < Edge && IsFurniture(page[first]))
            first++;
        while (last >= first && last >= page.Count - Edge && IsFurniture(page[last]))
            last--;
        return [.. page.Skip(first).Take(last - first + 1)];

        bool IsFurniture(PdfLine line) => again.Contains(Kind(line)) || PageNumber().IsMatch(line.Text);
    }

    private static IEnumerable<PdfLine> EdgesOf(IReadOnlyList<PdfLine> page)
        => page.Count <= 2 * Edge ? page : page.Take(Edge).Concat(page.TakeLast(Edge));

    // The same words at the same height, whatever number is in them.
    private static (string, double) Kind(PdfLine line) => (Digits().Replace(line.Text, "#"), Math.Round(line.Baseline / 4));

    [GeneratedRegex(@"\A(第\s*)?[-—–－―·•\s]*([0-9０-９]{1,4}|[ivxIVX]{1,6})[-—–－―·•\s]*(页)?(\s*[/／,，]?\s*共?\s*[0-9]{1,4}\s*页?)?\z")]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9０-９]+")]
    private static partial Regex Digits();
}
