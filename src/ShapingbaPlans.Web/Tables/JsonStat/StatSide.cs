using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Tables.JsonStat;

/// <summary>A dimension of the cube: the codes that occur, in the order in which they came, periods in their own.</summary>
internal sealed class StatSide(string name, Type? terms)
{
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, string> _names = [];

    public string Name => name;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The number that stands for a code until the side is closed.</summary>
    public int Add(string code, string? label)
    {
        if (label is not null)
            _names.TryAdd(code, label);
        if (!_places.TryGetValue(code, out var place))
            _places.Add(code, place = _places.Count);
        return place;
    }

    /// <summary>Fixes the order; gives the place of each number.</summary>
    public int[] Close(bool sorted)
    {
        var codes = _places.OrderBy(p => p.Value).Select(p => p.Key).ToList();
        Codes = sorted ? [.. codes.Order(StringComparer.Ordinal)] : codes;
        var places = Codes.Select((code, place) => (code, place)).ToDictionary(c => c.code, c => c.place);
        return [.. codes.Select(code => places[code])];
    }

    public string NameOf(string code, IStringLocalizer<Shared.Words> words)
        => _names.GetValueOrDefault(code) ?? (terms is not null && TermCell.Of(terms, code) is { } term ? words[term.WordKey].Value : code);
}
