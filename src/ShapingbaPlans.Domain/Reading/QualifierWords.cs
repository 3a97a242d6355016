using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>The words that bound a number (限定词), before it and after it, and what they mean.</summary>
public static class QualifierWords
{
    private static readonly (string Word, Comparator Comparator)[] Before =
    [
        ("不低于", Comparator.Ge), ("不少于", Comparator.Ge), ("不小于", Comparator.Ge), ("至少", Comparator.Ge), ("最低", Comparator.Ge),
        ("不超过", Comparator.Le), ("不高于", Comparator.Le), ("不大于", Comparator.Le), ("不多于", Comparator.Le), ("至多", Comparator.Le),
        ("突破", Comparator.Gt), ("超过", Comparator.Gt), ("超出", Comparator.Gt), ("超", Comparator.Gt), ("逾", Comparator.Gt), ("高于", Comparator.Gt), ("大于", Comparator.Gt),
        ("多于", Comparator.Gt), ("低于", Comparator.Lt), ("小于", Comparator.Lt), ("少于", Comparator.Lt),
        ("大约", Comparator.About), ("接近", Comparator.About), ("将近", Comparator.About), ("约", Comparator.About), ("近", Comparator.About),
    ];

    private static readonly (string Word, Comparator Comparator)[] After =
    [
        ("及以上", Comparator.Ge), ("以上", Comparator.Ge), ("之上", Comparator.Ge), ("及以下", Comparator.Le), ("以下", Comparator.Le), ("以内", Comparator.Le), ("之内", Comparator.Le), ("之下", Comparator.Le),
        ("左右", Comparator.About), ("上下", Comparator.About),
    ];

    /// <summary>The qualifier that ends right before a place, the longest one that fits.</summary>
    /// <returns>Its length, 0 for none.</returns>
    /// <example>Before the number of 不超过3% stands 不超过 (le), three letters, and not 超过.</example>
    public static int EndingAt(ReadOnlySpan<char> text, out Comparator comparator) => Longest(Before, text, atEnd: true, out comparator);

    /// <summary>The qualifier that starts right after a number and its unit.</summary>
    /// <returns>Its length, 0 for none.</returns>
    public static int StartingAt(ReadOnlySpan<char> text, out Comparator comparator) => Longest(After, text, atEnd: false, out comparator);

    /// <summary>The same bound on a negated value: a fall of at least 3 is a change of at most -3.</summary>
    public static Comparator Negated(Comparator comparator) => comparator switch
    {
        Comparator.Ge => Comparator.Le,
        Comparator.Gt => Comparator.Lt,
        Comparator.Le => Comparator.Ge,
        Comparator.Lt => Comparator.Gt,
        _ => comparator,
    };

    private static int Longest((string Word, Comparator Comparator)[] words, ReadOnlySpan<char> text, bool atEnd, out Comparator comparator)
    {
        var length = 0;
        comparator = Comparator.Eq;
        foreach (var (word, meaning) in words)
        {
            if (word.Length > length && (atEnd ? text.EndsWith(word) : text.StartsWith(word)))
                (length, comparator) = (word.Length, meaning);
        }

        return length;
    }
}
