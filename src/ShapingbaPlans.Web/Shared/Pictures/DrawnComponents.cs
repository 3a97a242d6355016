using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ShapingbaPlans.Web.Layout;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>Draws the components of the pages for a file: the picture of a page and the downloaded one are the same markup.</summary>
public sealed partial class DrawnComponents(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The one drawing that a component renders.</summary>
    public async Task<XElement> DrawAsync<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
        => XElement.Parse(InNamespace(await HtmlAsync<TComponent>(parameters)));

    /// <summary>The shapes that drawings use by name.</summary>
    public async Task<IReadOnlyDictionary<string, XElement>> ShapesAsync()
        => XElement.Parse(InNamespace(await HtmlAsync<ShapeSprite>([]))).Elements().ToDictionary(s => s.Attribute("id")!.Value);

    private async Task<string> HtmlAsync<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    // HTML knows the namespace by itself, XML does not.
    private static string InNamespace(string html) => Start().Replace(html.Trim(), $"<svg xmlns=\"{StandaloneDrawing.Svg}\"", 1);

    [GeneratedRegex("^<svg(?=\\s)")]
    private static partial Regex Start();
}
