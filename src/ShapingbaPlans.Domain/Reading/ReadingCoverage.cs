namespace ShapingbaPlans.Domain.Reading;

/// <summary>A slice of a document that somebody has accounted for: a figure's citation, or what is no figure.</summary>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph, UTF-16 code units, from 0.</param>
/// <param name="Printed">The slice as it should read.</param>
public sealed record AccountedSlice(int Paragraph, int Start, string Printed);

/// <summary>A number of a document that nobody has accounted for, or a slice that does not read as it should.</summary>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph.</param>
/// <param name="Text">The number, or what was expected to stand there.</param>
/// <param name="IsMisread">True when an accounted slice does not stand where it says.</param>
public sealed record CoverageGap(int Paragraph, int Start, string Text, bool IsMisread);

/// <summary>Whether every written number of a document is accounted for.</summary>
public static class ReadingCoverage
{
    /// <summary>The gaps in the order of the text; none when the document was read whole.</summary>
    /// <example>出口12.5亿元，增长3% with a citation of 12.5亿元 alone leaves the gap 3.</example>
    public static IReadOnlyList<CoverageGap> Gaps(IReadOnlyList<string> paragraphs, IEnumerable<AccountedSlice> accounted)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var slices = accounted.ToLookup(s => Stands(s, paragraphs));
        var covered = slices[true].ToLookup(s => s.Paragraph);
        var open = paragraphs.SelectMany((paragraph, index) => NumberRuns.In(paragraph)
            .Where(run => !IsCovered(run, covered[index + 1]))
            .Select(run => new CoverageGap(index + 1, run.Start, run.Text, false)));
        return [.. slices[false].Select(s => new CoverageGap(s.Paragraph, s.Start, s.Printed, true)).Concat(open)
            .OrderBy(g => g.Paragraph).ThenBy(g => g.Start)];
    }

    private static bool Stands(AccountedSlice slice, IReadOnlyList<string> paragraphs)
        => slice.Paragraph >= 1 && slice.Paragraph <= paragraphs.Count
            && slice.Start >= 0 && slice.Start + slice.Printed.Length <= paragraphs[slice.Paragraph - 1].Length
            && paragraphs[slice.Paragraph - 1].AsSpan(slice.Start, slice.Printed.Length).SequenceEqual(slice.Printed);

    // Every character of the run must lie in some slice: two slices may meet inside it.
    private static bool IsCovered(NumberRun run, IEnumerable<AccountedSlice> slices)
        => Enumerable.Range(run.Start, run.Length).All(at => slices.Any(s => at >= s.Start && at < s.Start + s.Printed.Length));
}
