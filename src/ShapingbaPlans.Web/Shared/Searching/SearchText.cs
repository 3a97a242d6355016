using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Spelling;

namespace ShapingbaPlans.Web.Shared.Searching;

/// <summary>What a reader searches for: bounded, and found in names, aliases, ids and the pinyin of Chinese names.</summary>
public sealed record SearchText
{
    /// <summary>The longest text that is searched for; a field takes no more.</summary>
    public const int Longest = 60;

    public static readonly SearchText None = new("");

    private SearchText(string typed) => Typed = typed;

    /// <summary>As typed, without space around it, and cut.</summary>
    public string Typed { get; }

    public bool IsEmpty => Typed.Length == 0;

    public static SearchText Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length <= Longest)
            return text.Length == 0 ? None : new(text);
        // A character of two halves is never cut in two.
        return new(text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd());
    }

    /// <summary>Searches an indicator's names, aliases and id; without a text everything is found.</summary>
    public bool Finds(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return IsEmpty || Finds(SearchedNames.Of(indicator));
    }

    /// <summary>Searches names that were made ready before.</summary>
    public bool Finds(SearchedNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return FindsIn(names.Texts) || names.Spellings.Any(s => Pinyin.Match(s, Typed));
    }

    /// <summary>Searches Chinese names, their pinyin too.</summary>
    public bool FindsName(params IReadOnlyList<string> names) => FindsIn(names) || names.Any(n => Pinyin.Match(n, Typed));

    /// <summary>Searches texts as they stand.</summary>
    public bool FindsIn(params IReadOnlyList<string> texts) => IsEmpty || texts.Any(t => t.Contains(Typed, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Typed;
}
