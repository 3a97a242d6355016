using System.Xml.Linq;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>
/// Makes a drawing of a page stand alone: what classes say is written as attributes, and shapes used by name are drawn in place. Word
/// processors read no style sheets and no references in a picture.
/// </summary>
public sealed class StandaloneDrawing(LightPalette palette)
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="drawing">The drawing; it is left as it is.</param>
    /// <param name="shapes">The shapes by id.</param>
    public XElement Of(XElement drawing, IReadOnlyDictionary<string, XElement> shapes)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(shapes);
        var copy = new XElement(drawing);
        foreach (var use in copy.Descendants(Svg + "use").ToList())
            use.ReplaceWith(Drawn(use, shapes));
        foreach (var element in copy.DescendantsAndSelf())
            Dress(element);
        return copy;
    }

    private XElement Drawn(XElement use, IReadOnlyDictionary<string, XElement> shapes)
    {
        var name = use.Attribute("href")!.Value.TrimStart('#');
        var colour = palette.Token(use.Parent!.Attribute("class")!.Value);
        var shape = new XElement(Svg + "svg", use.Attributes().Where(a => a.Name != "href"), shapes[name].Attribute("viewBox"), shapes[name].Nodes());
        foreach (var attribute in shape.Descendants().Attributes().Where(a => a.Value == "currentColor"))
            attribute.Value = colour;
        return shape;
    }

    private void Dress(XElement element)
    {
        var inline = (element.Attribute("style")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(':', 2))
            .Select(d => (Property: d[0].Trim(), Value: palette.Resolve(d[1].Trim())));
        foreach (var (property, value) in palette.Of(element).Concat(inline).Where(d => !d.Value.StartsWith("auto", StringComparison.Ordinal)).ToList())
            element.SetAttributeValue(property, value);
        foreach (var attribute in element.Attributes().Where(a => a.Value.Contains("var(", StringComparison.Ordinal)))
            attribute.Value = palette.Resolve(attribute.Value);
        if (element.Name == Svg + "text" && element.Attribute("fill") is null)
            element.SetAttributeValue("fill", palette.Token("ink"));
        element.SetAttributeValue("class", null);
        element.SetAttributeValue("style", null);
    }
}
