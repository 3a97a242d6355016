using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>The parts of an address that chooses figures, as typed; page, download and API read it alike.</summary>
public sealed class ExplorerAsk
{
    public static readonly ExplorerAsk Nothing = new([]);

    private readonly ILookup<string, string> _parts;

    /// <param name="parts">Names and values as sent; a name may come several times.</param>
    public ExplorerAsk(IEnumerable<(string Name, string Value)> parts) => _parts = parts.ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a request asks for.</summary>
    public static ExplorerAsk In(HttpRequest request) => new(ExplorerFilter.Parameters.Concat(ExplorerLayout.Parameters).SelectMany(p => request.All(p).Select(v => (p, v))));

    public string? First(string part) => _parts[part].FirstOrDefault();

    public IEnumerable<string> All(string part) => _parts[part];
}
