using AngleSharp.Html.Parser;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>A page: its block elements are paragraphs. Nothing is loaded and no script runs; menus, headers, footers and forms are left out.</summary>
public static class HtmlText
{
    public static ReportText Of(string page, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(page);
        if (document.Body is not { } body)
            throw new UnreadableFileException(ReportFileProblem.Empty);
        var whole = HtmlStory.Of(body, limits);
        foreach (var article in body.QuerySelectorAll("main, article, [role=main]").Take(20))
        {
            var part = HtmlStory.Of(article, limits);
            // What a page calls its article is the report only if it is most of it; otherwise it is a list of teasers.
            if (2 * part.Paragraphs.Sum(p => p.Length) > whole.Paragraphs.Sum(p => p.Length))
                return new(part.Paragraphs, whole.Footnotes, null);
        }

        return new(whole.Paragraphs, whole.Footnotes, null);
    }
}
