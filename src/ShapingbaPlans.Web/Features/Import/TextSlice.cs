namespace ShapingbaPlans.Web.Features.Import;

/// <summary>A piece of a paragraph; the items that it belongs to, none for plain text.</summary>
public sealed record TextSlice(string Text, IReadOnlyList<ReviewLine> Lines)
{
    /// <summary>The pieces put together are the paragraph, cut where an item begins or ends.</summary>
    public static IEnumerable<TextSlice> Of(string paragraph, IEnumerable<ReviewLine> lines)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var printed = lines.Where(l => l.Fields.End <= paragraph.Length && paragraph.AsSpan(l.Fields.Start).StartsWith(l.Fields.Printed, StringComparison.Ordinal)).ToList();
        var cuts = printed.SelectMany(l => new[] { l.Fields.Start, l.Fields.End }).Append(0).Append(paragraph.Length).Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
            yield return new(paragraph[from..to], [.. printed.Where(l => l.Fields.Start <= from && l.Fields.End >= to)]);
    }
}
