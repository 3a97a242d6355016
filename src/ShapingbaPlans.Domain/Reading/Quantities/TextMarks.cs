namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>Which letters of a paragraph stand inside quotation marks or brackets, and what separates its clauses. One linear scan.</summary>
internal sealed class TextMarks
{
    private const int LongestQuote = 60;

    private readonly bool[] _quoted;
    private readonly bool[] _enclosed;

    public TextMarks(string text)
    {
        _quoted = new bool[text.Length];
        _enclosed = new bool[text.Length];
        MarkPairs(text, "“《【〔「『", "”》】〕」』", quotes: true);
        MarkPairs(text, "（(", "）)", quotes: false);
    }

    /// <summary>True inside “…”, 《…》 and the like.</summary>
    public bool IsQuoted(int at) => at >= 0 && at < _quoted.Length && _quoted[at];

    /// <summary>True inside quotation marks or brackets: a comma there separates no clauses.</summary>
    public bool IsEnclosed(int at) => at >= 0 && at < _enclosed.Length && _enclosed[at];

    /// <summary>True for a mark that ends a sentence.</summary>
    public static bool EndsSentence(char mark) => mark is '。' or '！' or '？' or '!' or '?' or '\n';

    /// <summary>True for a mark between clauses: a subject does not reach over it unless the next clause has none.</summary>
    public static bool SeparatesClauses(char mark) => mark is '，' or ',' or '；' or ';' or '：' or ':' or '—' or '。' or '！' or '？' or '●' or '■' or '\t';

    /// <summary>True for the mark between the members of a list.</summary>
    public static bool SeparatesMembers(char mark) => mark is '、' or '､';

    // An opening mark without its closing one marks nothing; a quotation is short.
    private void MarkPairs(string text, string opening, string closing, bool quotes)
    {
        var open = new Stack<(int At, int Kind)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (opening.IndexOf(text[i], StringComparison.Ordinal) is var kind && kind >= 0)
            {
                open.Push((i, kind));
            }
            else if (closing.IndexOf(text[i], StringComparison.Ordinal) is var end && end >= 0 && open.Count > 0)
            {
                var (start, _) = open.Pop();
                if (open.Count == 0 && i - start <= LongestQuote)
                    Mark(start, i, quotes);
            }
        }
    }

    private void Mark(int start, int end, bool quotes)
    {
        Array.Fill(_enclosed, true, start, end - start + 1);
        if (quotes)
            Array.Fill(_quoted, true, start, end - start + 1);
    }
}
