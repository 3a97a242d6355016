using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>Figures, states, counts and lists as a report writes them.</summary>
public sealed class BriefText(IStringLocalizer<BriefWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    private const int MostNamed = 15;

    public string this[string key, params object[] values] => words[key, values];

    /// <summary>A bound in words, not in signs: 1000亿元以上, 4.5—5%, 力争8.5万辆以上.</summary>
    public string Said(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var bare = figures.WithUnit(figure with { Comparator = Comparator.Eq });
        var said = words["bound." + Codes.Of(figure.Comparator)] is { ResourceNotFound: false } bound ? string.Format(CultureInfo.InvariantCulture, bound.Value, bare) : bare;
        return figure.Strength == Strength.Soft && figure.Role == Role.Plan ? words["soft", said] : said;
    }

    /// <summary>A state as shape and word. The shapes are those of GB 2312, so that every Chinese font has them.</summary>
    public string State(YearState state) => $"{Shape(state)} {Word(state)}";

    public string Word(YearState state) => shared["state." + Codes.Of(state)];

    public string Fate(UnansweredClass? fate) => shared["unanswered-class." + (fate is { } known ? Codes.Of(known) : "none")];

    public string Path(HorizonState state) => shared["path." + Codes.Of(state)];

    /// <summary>The name of an indicator with its unit.</summary>
    public string NameAndUnit(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return words["name-and-unit", indicator.Name, figures.Unit(indicator.Unit)];
    }

    /// <summary>A sentence about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count, params object[] more)
        => words[key + ".one", [count, .. more]] is { ResourceNotFound: false } one && count == 1 ? one.Value : words[key, [count, .. more]].Value;

    public string Listed(IEnumerable<string> items) => string.Join(shared["list.comma"], items);

    /// <summary>A list of names; a long one says how many there are.</summary>
    public string Named(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count <= MostNamed ? Listed(names) : words["and-more", Listed(names.Take(MostNamed)), names.Count];
    }

    /// <summary>Statements that follow each other in one paragraph.</summary>
    public string Sentences(IEnumerable<string> sentences) => string.Join(words["sentence.next"], sentences.Where(s => s.Length > 0));

    /// <summary>Statements of the same kind, as one sentence.</summary>
    public string Sentence(IEnumerable<string> statements) => string.Join(words["statement.next"], statements) + words["sentence.end"];

    /// <summary>Where something stands: 2024年报告第12段.</summary>
    public string Place(Document document, int paragraph)
    {
        ArgumentNullException.ThrowIfNull(document);
        var name = document.Kind == DocumentKind.AnnualReport ? shared["citation.report", document.FirstYear] : shared["citation.action-plan"];
        return words["place", name.Value, shared["citation.paragraph", paragraph].Value];
    }

    public static string Shape(YearState state) => state switch
    {
        YearState.Exceeded => "▲",
        YearState.Met => "●",
        YearState.Near => "◎",
        YearState.Missed => "×",
        YearState.Unreported => "○",
        YearState.Pending => "◇",
        _ => "－",
    };
}
