using System.Text;
using AngleSharp.Dom;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Walks a page's tree with a list instead of calls, and keeps its text by paragraphs and rows.</summary>
internal sealed class HtmlStory(ReadingLimits limits)
{
    private readonly Stack<List<string>> _places = new([[]]);
    private readonly Stack<List<IReadOnlyList<string>>> _rows = new();
    private readonly StringBuilder _open = new();
    private readonly List<string> _notes = [];
    private int _pre;

    public IReadOnlyList<string> Paragraphs => _places.Last();

    public IReadOnlyList<string> Footnotes => _notes;

    public static HtmlStory Of(IElement root, ReadingLimits limits)
    {
        var story = new HtmlStory(limits);
        story.Walk(root);
        story.Break();
        return story;
    }

    // The place among the children is kept: asking a node for its next sibling counts them all.
    private void Walk(INode root)
    {
        var path = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (path.TryPop(out var at))
        {
            if (path.Count > limits.Depth)
                throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
            if (at.Next == at.Node.ChildNodes.Length)
            {
                if (path.Count > 0)
                    Leave(at.Node);
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child))
                path.Push((child, 0));
        }
    }

    /// <returns>Whether to go on inside.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
            Write(text.Data, keepsLines: _pre > 0);
        if (node is not IElement element)
            return false;
        if (HtmlParts.IsNote(element))
        {
            Break();
            if (CleanText.Line(element.TextContent) is { Length: > 0 } note)
                _notes.Add(note);
            return false;
        }

        if (HtmlParts.IsOutside(element))
            return false;
        if (HtmlParts.IsBlock(element.LocalName))
            Break();
        if (element.LocalName == "pre")
            _pre++;
        else if (element.LocalName == "tr")
            _rows.Push([]);
        else if (element.LocalName is "td" or "th" && _rows.Count > 0)
            _places.Push([]);
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || HtmlParts.IsNote(element) || HtmlParts.IsOutside(element))
            return;
        if (HtmlParts.IsBlock(element.LocalName))
            Break();
        if (element.LocalName == "pre")
            _pre--;
        else if (element.LocalName is "td" or "th" && _places.Count > 1)
            _rows.Peek().Add(_places.Pop());
        else if (element.LocalName == "tr" && _rows.TryPop(out var cells))
            _places.Peek().AddRange(CleanText.Row(cells));
    }

    private void Write(string text, bool keepsLines)
    {
        if (!keepsLines)
        {
            _open.Append(text);
            return;
        }

        foreach (var line in text.Split('\n'))
        {
            _open.Append(line);
            Break();
        }
    }

    private void Break()
    {
        if (_open.Length > 0 && CleanText.Line(HtmlParts.Unwrap(_open.ToString())) is { Length: > 0 } paragraph)
            _places.Peek().Add(paragraph);
        _open.Clear();
    }
}
