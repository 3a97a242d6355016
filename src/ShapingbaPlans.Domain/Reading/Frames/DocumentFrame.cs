using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>The frame of a text: from its title and headings, which paragraph reports and which plans, and for which years.</summary>
internal sealed class DocumentFrame
{
    private const int TitleLines = 12;
    private const int LongestTitleLine = 80;

    private DocumentFrame(DocumentYears years, IReadOnlyList<PartFrame> parts) => (Years, Parts) = (years, parts);

    /// <summary>The years of the text.</summary>
    public DocumentYears Years { get; }

    /// <summary>One frame for each paragraph.</summary>
    public IReadOnlyList<PartFrame> Parts { get; }

    /// <summary>Reads the frame; the hints fill in what the text does not say.</summary>
    /// <example>Under 二、2026年重点工作 every paragraph plans 2026.</example>
    public static DocumentFrame Of(IReadOnlyList<string> paragraphs, ReadingHints hints)
    {
        var title = string.Concat(paragraphs.Take(TitleLines).Where(p => p.Length <= LongestTitleLine));
        var years = YearsOf(paragraphs, title, hints);
        return new(years, [.. PartsOf(paragraphs, title, years, hints)]);
    }

    private static DocumentYears YearsOf(IReadOnlyList<string> paragraphs, string title, ReadingHints hints)
    {
        var headings = paragraphs.Where(HeadingWords.IsNumbered).ToList() is { Count: > 0 } numbered ? numbered : [.. paragraphs.Where(HeadingWords.IsHeading)];
        int? outcome = FirstYearBy(headings, Role.Actual), plan = FirstYearBy(headings, Role.Plan);
        outcome ??= BeforeWord(title, "执行情况");
        plan ??= BeforeWord(title, "计划草案") ?? BeforeWord(title, "计划（草案）");
        if (paragraphs.Take(TitleLines).Select(YearWords.GivenOn).FirstOrDefault(d => d is not null) is { } given)
        {
            outcome ??= given.Month <= 6 ? given.Year - 1 : given.Year;
            plan ??= given.Month <= 6 ? given.Year : null;
        }

        outcome ??= plan - 1 ?? hints.ExecutionYear ?? hints.PlanYear - 1;
        if (outcome is null && title.Contains("计划", StringComparison.Ordinal) && YearWords.In(title).Select(y => (int?)y).FirstOrDefault() is { } planned)
            (outcome, plan) = (planned - 1, planned);
        outcome ??= MostFrequentYear(paragraphs);
        return new(outcome, plan ?? hints.PlanYear ?? outcome + 1);
    }

    private static IEnumerable<PartFrame> PartsOf(IReadOnlyList<string> paragraphs, string title, DocumentYears years, ReadingHints hints)
    {
        var part = First(title, years, hints);
        var annex = false;
        foreach (var line in paragraphs)
        {
            annex = HeadingWords.OpensAnnex(line) || (annex && !HeadingWords.IsHeading(line));
            if (HeadingWords.IsHeading(line) || HeadingWords.IsSubheading(line))
                part = Under(line, part, years);
            else if (part.Role == Role.Actual && HeadingWords.AnnouncesTargets(line) && SpeaksAhead(line, years))
                part = new(Role.Plan, years.Plan, years.Plan);
            yield return annex ? part with { IsAnnex = true } : part;
        }
    }

    private static PartFrame First(string title, DocumentYears years, ReadingHints hints)
    {
        if (hints.Section is { } section)
            return section == Role.Plan ? new(Role.Plan, years.Plan, years.Plan) : new(Role.Actual, years.Outcome, years.Outcome);
        if (YearWords.Span(title) is { } span)
            return new(Role.Plan, span.First, span.Last);
        var plans = !title.Contains("执行情况", StringComparison.Ordinal) && !title.Contains("工作报告", StringComparison.Ordinal)
            && (title.Contains("计划", StringComparison.Ordinal) || title.Contains("方案", StringComparison.Ordinal) || title.Contains("工作要点", StringComparison.Ordinal) || title.Contains("规划", StringComparison.Ordinal));
        return plans ? new(Role.Plan, years.Plan, years.Plan) : new(Role.Actual, years.Outcome, years.Outcome);
    }

    private static PartFrame Under(string heading, PartFrame part, DocumentYears years)
    {
        var top = HeadingWords.IsHeading(heading);
        var role = HeadingWords.RoleOf(heading);
        var own = HeadingWords.YearOf(heading);
        if (role is null || (!top && own is null && !HeadingSpans.Speaks(heading)) || (part.IsSpan && part.Role == Role.Plan && own is null && role == Role.Plan))
            return part;
        if (own is null && HeadingSpans.In(heading, role.Value, years) is { } span)
            return new(role.Value, span.First, span.Last);
        if (own is null && !HeadingWords.IsHeading(heading))
            return part;
        var year = own ?? (role == Role.Plan ? years.Plan : years.Outcome);
        return new(role.Value, year, year);
    }

    private static int? FirstYearBy(IEnumerable<string> headings, Role role)
        => headings.Where(h => HeadingWords.RoleOf(h) == role).Select(HeadingWords.YearOf).FirstOrDefault(y => y is not null);

    private static int? BeforeWord(string title, string word)
        => title.IndexOf(word, StringComparison.Ordinal) is var at && at > 0 ? YearWords.In(title[..at]).Select(y => (int?)y).LastOrDefault() : null;

    private static bool SpeaksAhead(string line, DocumentYears years)
        => line.Contains("今年", StringComparison.Ordinal) || line.Contains("今后", StringComparison.Ordinal) || YearWords.In(line).Any(y => y == years.Plan);

    private static int? MostFrequentYear(IReadOnlyList<string> paragraphs)
        => paragraphs.SelectMany(YearWords.In).GroupBy(y => y).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();
}
