using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>What the elements of a page are to a reader of its text.</summary>
internal static partial class HtmlParts
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Outside =
    [
        "script", "style", "nav", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map", "head", "title",
        "button", "select", "input", "textarea", "datalist", "rt", "rp", "aside", "del",
    ];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Not part of the text: what runs, what navigates, what is not seen.</summary>
    public static bool IsOutside(IElement element)
        => Outside.Contains(element.LocalName)
            || (element.LocalName is "header" or "footer" && element.Closest("article, main") is null)
            || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "doc-noteref" or "doc-backlink" or "doc-toc"
            || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (element.GetAttribute("style") is { } style && Unseen().IsMatch(style))
            || (element.LocalName == "a" && element.GetAttribute("href") is { } href && NoteLink().IsMatch(href));

    public static bool IsNote(IElement element)
        => element.GetAttribute("role") is "doc-footnote" or "doc-endnote" || (element.LocalName is "li" or "div" or "p" or "aside" && element.Id is { } id && NoteId().IsMatch(id));

    /// <summary>A line break of the source is a space, and none beside a Chinese character.</summary>
    public static string Unwrap(string text) => SourceLine().Replace(text, m =>
        m.Index > 0 && m.Index + m.Length < text.Length && (CleanText.IsWide(text[m.Index - 1]) || CleanText.IsWide(text[m.Index + m.Length])) ? "" : " ");

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"#_?(ftn|edn|fn|footnote|note)[-_:]?(ref)?\d", RegexOptions.IgnoreCase)]
    private static partial Regex NoteLink();

    [GeneratedRegex(@"\A_?(ftn|edn|fn|footnote|note)[-_:]?\d", RegexOptions.IgnoreCase)]
    private static partial Regex NoteId();

    [GeneratedRegex(@"[ \t]*[\r\n]\s*")]
    private static partial Regex SourceLine();
}
