using System.Globalization;
using System.Xml.Linq;
using static ShapingbaPlans.Web.Shared.PlanChart.ChartNumbers;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>Lays a sheet out and writes it as one self-contained SVG file: fonts by name, light colours, nothing loaded from anywhere.</summary>
public sealed class PictureSheets(LightPalette palette, DrawnComponents components)
{
    private const decimal Margin = 24, Gap = 24, Least = 808, Broad = 400;

    private static readonly XNamespace Svg = StandaloneDrawing.Svg;

    public async Task<IResult> WriteAsync(PictureSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (shapes, alone) = (await components.ShapesAsync(), new StandaloneDrawing(palette));
        var pieces = sheet.Pieces.Select(p => (Piece: p, Drawing: alone.Of(p.Drawing, shapes), Box: BoxOf(p.Drawing))).ToList();
        var column = pieces.Max(p => p.Box.Width);
        // Two or four small ones stand in pairs, more in threes; broad ones below each other.
        var columns = column > Broad ? 1 : pieces.Count switch { 1 => 1, 2 or 4 => 2, _ => 3 };
        var width = Math.Max(Least, (columns * column) + ((columns - 1) * Gap) + (2 * Margin));
        var (body, y) = (new List<XElement>(), Margin);

        void Lines(string text, decimal size, decimal leading, string colour, bool bold = false, decimal? x = null, decimal? within = null)
        {
            foreach (var line in SheetLines.Of(text, size, within ?? (width - (2 * Margin))))
            {
                y += leading;
                body.Add(Text(line, x ?? Margin, y, size, palette.Token(colour), bold));
            }
        }

        Lines(sheet.Title, 20, 27, "ink", bold: true);
        Lines(sheet.Subtitle, 14, 21, "ink-2");
        y += 12;
        foreach (var row in pieces.Chunk(columns))
        {
            var (top, lowest) = (y, y);
            foreach (var (i, (piece, drawing, box)) in row.Index())
            {
                var x = Margin + (i * (column + Gap));
                y = top;
                Lines(piece.Heading, 15, 21, "ink", bold: true, x, column);
                Lines(piece.Note, 12, 17, "ink-2", x: x, within: column);
                y += piece.Heading.Length > 0 ? 4 : 0;
                Place(drawing, x, y, box);
                body.Add(drawing);
                lowest = Math.Max(lowest, y + box.Height);
            }

            y = lowest + 14;
        }

        body.Add(new(Svg + "path", new XAttribute("d", $"M{Pixel(Margin)} {Pixel(y)}H{Pixel(width - Margin)}"), new XAttribute("stroke", palette.Token("rule-strong"))));
        y += 4;
        foreach (var note in sheet.Notes)
            Lines(note, 13, 20, "ink");
        Lines(sheet.Link, 13, 20, "ink-2");
        return Results.Text(Written(sheet, body, width, y + Margin), "image/svg+xml");
    }

    private string Written(PictureSheet sheet, List<XElement> body, decimal width, decimal height)
    {
        var root = new XElement(Svg + "svg",
            new XAttribute("width", Pixel(width)), new XAttribute("height", Pixel(height)), new XAttribute("viewBox", $"0 0 {Pixel(width)} {Pixel(height)}"),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", "sheet-title sheet-desc"), new XAttribute(XNamespace.Xml + "lang", CultureInfo.CurrentUICulture.Name),
            new XAttribute("font-family", palette.Token("font").Replace('"', '\'')), new XAttribute("font-size", 14),
            new XElement(Svg + "title", new XAttribute("id", "sheet-title"), sheet.Title), new XElement(Svg + "desc", new XAttribute("id", "sheet-desc"), sheet.Description),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", palette.Token("paper"))), body);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static (decimal Width, decimal Height) BoxOf(XElement drawing)
    {
        var box = drawing.Attribute("viewBox")!.Value.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return (box[2], box[3]);
    }

    private static void Place(XElement drawing, decimal x, decimal y, (decimal Width, decimal Height) box)
    {
        foreach (var (name, value) in new[] { ("x", x), ("y", y), ("width", box.Width), ("height", box.Height) })
            drawing.SetAttributeValue(name, Pixel(value));
    }

    private static XElement Text(string text, decimal x, decimal y, decimal size, string colour, bool bold) => new(Svg + "text",
        new XAttribute("x", Pixel(x)), new XAttribute("y", Pixel(y)), new XAttribute("font-size", Pixel(size)), new XAttribute("fill", colour),
        bold ? new XAttribute("font-weight", 700) : null, text);
}
