namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Word's fields, which may hold one another: results of tables of contents and page numbers are no text of the report.</summary>
internal sealed class DocxFields
{
    private static readonly string[] Navigation = ["TOC", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES"];

    private readonly Stack<string> _open = new();

    public bool IsInNavigation => _open.Any(i => Navigation.Contains(i.Trim().Split(' ', 2)[0].ToUpperInvariant()));

    public void Open(string? instruction) => _open.Push(instruction ?? "");

    public void Mark(string? kind)
    {
        if (kind == "begin" && _open.Count < 64)
            _open.Push("");
        else if (kind == "end")
            _open.TryPop(out _);
    }

    public void Instruction(string text)
    {
        if (_open.TryPop(out var before))
            _open.Push(before.Length < 100 ? before + text : before);
    }
}
