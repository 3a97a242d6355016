using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Which list and level a paragraph says it belongs to.</summary>
internal sealed class DocxNumberUse
{
    public string? Style { get; private set; }

    public string? List { get; private set; }

    public int Level { get; private set; }

    public void Take(string name, string? value)
    {
        if (name == "pStyle")
            Style = value;
        else if (name == "numId")
            List = value;
        else if (name == "ilvl" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            Level = Math.Min(level, 8);
    }
}

/// <summary>
/// Numbers that Word itself prints before headings (一、 （一） 1.): they are not in the paragraph's text, and the parts of a report are known by them.
/// Bullets are left out.
/// </summary>
internal sealed partial class DocxNumbering
{
    private readonly Dictionary<string, (string Format, string Text, int Start)[]> _kinds = [];
    private readonly Dictionary<string, string> _kindOfList = [];
    private readonly Dictionary<string, DocxNumberUse> _styles = [];
    private readonly Dictionary<string, int[]> _counts = [];

    public DocxNumbering(XmlReader? numbering, XmlReader? styles)
    {
        using (numbering)
            ReadLists(numbering);
        using (styles)
            ReadStyles(styles);
    }

    /// <summary>What is printed before the next paragraph; null when it has no number.</summary>
    public string? Next(DocxNumberUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var named = use.List is null && use.Style is not null ? _styles.GetValueOrDefault(use.Style) : use;
        if (named?.List is not { } list || !_kindOfList.TryGetValue(list, out var kind) || !_kinds.TryGetValue(kind, out var levels))
            return null;
        if (!_counts.TryGetValue(kind, out var counts))
            _counts[kind] = counts = [.. levels.Select(l => l.Start - 1)];
        counts[named.Level]++;
        for (var deeper = named.Level + 1; deeper < counts.Length; deeper++)
            counts[deeper] = levels[deeper].Start - 1;
        return levels[named.Level].Format is "bullet" or "none" ? null : Place().Replace(levels[named.Level].Text, m => Written(m.Value[1] - '1', levels, counts));
    }

    private static string Written(int level, (string Format, string Text, int Start)[] levels, int[] counts)
        => DocxNumberText.Of(levels[level].Format, Math.Max(counts[level], levels[level].Start));

    private void ReadLists(XmlReader? reader)
    {
        var (kind, list, level) = ("", "", 0);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            string? Get(string name) => reader.GetAttribute(name, reader.NamespaceURI);
            switch (reader.LocalName)
            {
                case "abstractNum":
                    kind = Get("abstractNumId") ?? "";
                    _kinds[kind] = [.. Enumerable.Repeat(("none", "", 1), 9)];
                    break;
                case "lvl" when kind.Length > 0:
                    level = int.TryParse(Get("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Min(at, 8) : 0;
                    break;
                case "numFmt" when kind.Length > 0:
                    _kinds[kind][level].Format = Get("val") ?? "none";
                    break;
                case "lvlText" when kind.Length > 0:
                    _kinds[kind][level].Text = (Get("val") ?? "") is { Length: <= 40 } text ? text : "";
                    break;
                case "start" when kind.Length > 0:
                    _kinds[kind][level].Start = int.TryParse(Get("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? Math.Min(start, 9999) : 1;
                    break;
                case "num":
                    (kind, list) = ("", Get("numId") ?? "");
                    break;
                case "abstractNumId" when list.Length > 0:
                    _kindOfList[list] = Get("val") ?? "";
                    break;
            }
        }
    }

    private void ReadStyles(XmlReader? reader)
    {
        var style = new DocxNumberUse();
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "style")
                _styles[reader.GetAttribute("styleId", reader.NamespaceURI) ?? ""] = style = new();
            else if (reader.LocalName is "numId" or "ilvl")
                style.Take(reader.LocalName, reader.GetAttribute("val", reader.NamespaceURI));
        }
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
