using System.Text;
using System.Xml;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Walks the XML of a document's story node by node, never deeper than its own lists, and keeps what a reader of the printed page sees.</summary>
internal sealed class DocxStory(DocxNumbering? numbers)
{
    // Their content is not on the page, or is there twice.
    private static readonly string[] Skipped = ["pPr", "rPr", "sectPr", "moveFrom", "del", "Fallback", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "instrText", "delText", "rt"];

    private readonly Stack<List<string>> _places = new([[]]);
    private readonly Stack<List<IReadOnlyList<string>>> _rows = new();
    private readonly Stack<StringBuilder> _open = new();
    private readonly DocxFields _fields = new();
    private bool _hidden;

    public IReadOnlyList<string> Paragraphs => _places.Last();

    public static bool IsWord(XmlReader reader) => reader.NamespaceURI is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public void Take(XmlReader reader)
    {
        if (reader.NodeType is XmlNodeType.EndElement && IsWord(reader))
        {
            Close(reader.LocalName);
            return;
        }

        if (reader.NodeType is not XmlNodeType.Element)
            return;
        if (Skipped.Contains(reader.LocalName) && (IsWord(reader) || reader.LocalName == "Fallback"))
        {
            PassOver(reader);
            return;
        }

        if (!IsWord(reader))
            return;
        var (name, empty) = (reader.LocalName, reader.IsEmptyElement);
        Open(reader, name);
        if (empty)
            Close(name);
    }

    // pPr, rPr and field instructions say something about what follows; of the rest nothing is wanted.
    private void PassOver(XmlReader reader)
    {
        var (name, depth) = (reader.LocalName, reader.Depth);
        if (name == "instrText")
        {
            _fields.Instruction(reader.IsEmptyElement ? "" : reader.ReadString());
            return;
        }

        var number = new DocxNumberUse();
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && name == "rPr" && reader.LocalName is "vanish")
                    _hidden = Value(reader) is not ("0" or "false" or "off");
                if (reader.NodeType == XmlNodeType.Element && name == "pPr" && reader.Depth <= depth + 2)
                    number.Take(reader.LocalName, Value(reader));
                if (reader.Depth > depth + 400)
                    throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
            }
        }

        if (name == "pPr" && numbers?.Next(number) is { } printed)
            Write(printed);
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    private void Open(XmlReader reader, string name)
    {
        switch (name)
        {
            case "p":
                _open.Push(new());
                _hidden = false;
                break;
            case "tr":
                _rows.Push([]);
                break;
            case "tc":
                _places.Push([]);
                break;
            case "r":
                _hidden = false;
                break;
            case "t":
                if (!reader.IsEmptyElement)
                    Write(reader.ReadString());
                break;
            case "tab" or "ptab":
                Write(" ");
                break;
            case "br" when reader.GetAttribute("type", reader.NamespaceURI) is null or "textWrapping":
            case "cr":
                Write("\n");
                break;
            case "noBreakHyphen":
                Write("-");
                break;
            case "fldChar":
                _fields.Mark(reader.GetAttribute("fldCharType", reader.NamespaceURI));
                break;
            case "fldSimple":
                _fields.Open(reader.GetAttribute("instr", reader.NamespaceURI));
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "p" when _open.TryPop(out var written):
                _places.Peek().AddRange(written.ToString().Split('\n').Select(CleanText.Line).Where(p => p.Length > 0));
                break;
            case "tc" when _places.Count > 1:
                var cell = _places.Pop();
                if (_rows.TryPeek(out var row))
                    row.Add(cell);
                break;
            case "tr" when _rows.TryPop(out var cells):
                _places.Peek().AddRange(CleanText.Row(cells));
                break;
            case "fldSimple":
                _fields.Mark("end");
                break;
        }
    }

    private void Write(string text)
    {
        if (!_hidden && !_fields.IsInNavigation && _open.TryPeek(out var paragraph))
            paragraph.Append(text);
    }
}
