using System.Net;
using System.Text.RegularExpressions;

namespace ShapingbaPlans.Tests.Support;

/// <summary>What a person reads on a page, without its markup.</summary>
public static partial class PageText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Scripts().Replace(html, " "), " "), " ")).Trim();

    public static string TitleOf(string html) => Of(Heading().Match(html).Groups[1].Value);

    /// <summary>Keys of resources such as <c>state.met</c>: they show when a word is missing.</summary>
    public static IEnumerable<string> KeysShown(string html)
        => Key().Matches(Of(html)).Select(m => m.Value).Where(k => !k.EndsWith(".csv", StringComparison.Ordinal) && !k.EndsWith(".txt", StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<![\w.-])[a-z][a-z_-]+(\.[a-z][a-z_-]+)+(?![\w.-])")]
    private static partial Regex Key();
}
