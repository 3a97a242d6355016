using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>
/// How a drawing looks away from its page: the rules of the site's own style sheets (<c>tokens.css</c>, <c>figures.css</c>), read once, with
/// the light colours put in for their names. Nothing is written twice, so a picture cannot look other than its page.
/// </summary>
public sealed partial class LightPalette(IWebHostEnvironment site)
{
    private readonly Lazy<Dictionary<string, string>> _tokens = new(() => TokensOf(Read(site, "css/tokens.css")));
    private readonly Lazy<List<DrawingRule>> _rules = new(() => RulesOf(Read(site, "css/figures.css")));

    /// <summary>A value with its colours: <c>var(--bar)</c> is <c>#6f8fae</c>.</summary>
    public string Resolve(string value) => Named().Replace(value, m => Token(m.Groups[1].Value));

    public string Token(string name) => _tokens.Value.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"tokens.css has no --{name}.");

    /// <summary>What the style sheet says of an element of a drawing, the stronger rule last.</summary>
    public IEnumerable<(string Property, string Value)> Of(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var classes = (element.Attribute("class")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return _rules.Value.Where(r => r.Matches(element.Name.LocalName, classes)).OrderBy(r => r.Weight)
            .SelectMany(r => r.Declarations).Select(d => (d.Property, Resolve(d.Value)));
    }

    // The first block of the tokens is the light one. On white paper, not on the page's off-white: a picture lies on other pages.
    private static Dictionary<string, string> TokensOf(string css)
    {
        var light = css[..css.IndexOf('}', StringComparison.Ordinal)];
        var tokens = Declaration().Matches(light).Where(m => m.Groups[1].Value.StartsWith("--", StringComparison.Ordinal))
            .ToDictionary(m => m.Groups[1].Value[2..], m => m.Groups[2].Value.Trim());
        tokens["paper"] = tokens["sheet"];
        return tokens;
    }

    private static List<DrawingRule> RulesOf(string css)
        => [.. Rule().Matches(css).SelectMany(rule => rule.Groups[1].Value.Split(',').Select(s => s.Trim()).Where(s => s.StartsWith(".chart ", StringComparison.Ordinal))
            .Select(s => new DrawingRule(s[7..].Split('.')[0], s[7..].Split('.')[1..],
                [.. Declaration().Matches(rule.Groups[2].Value).Select(d => (d.Groups[1].Value, d.Groups[2].Value.Trim()))])))];

    private static string Read(IWebHostEnvironment site, string path)
    {
        using var reader = new StreamReader(site.WebRootFileProvider.GetFileInfo(path).CreateReadStream());
        return Comment().Replace(reader.ReadToEnd(), "");
    }

    // ".chart .plan.soft" is an element of any name with two classes.
    private sealed record DrawingRule(string Element, string[] Classes, IReadOnlyList<(string Property, string Value)> Declarations)
    {
        public int Weight => Classes.Length;

        public bool Matches(string element, string[] classes) => (Element.Length == 0 || Element == element) && Classes.All(classes.Contains);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"([\w-]+)\s*:\s*([^;{}]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Named();
}
