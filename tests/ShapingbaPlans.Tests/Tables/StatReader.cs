using System.Text.Json;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>Reads JSON-stat as its specification says, and names what is against it. https://json-stat.org/format/</summary>
internal sealed class StatReader
{
    public sealed record StatCell(long Place, IReadOnlyDictionary<string, string> Codes, string Value);

    private readonly JsonElement _dataset;
    private readonly string[] _ids;
    private readonly int[] _sizes;
    private readonly string[][] _codes;

    public StatReader(JsonElement dataset)
    {
        _dataset = dataset;
        _ids = [.. dataset.GetProperty("id").EnumerateArray().Select(i => i.GetString()!)];
        _sizes = [.. dataset.GetProperty("size").EnumerateArray().Select(s => s.GetInt32())];
        _codes = [.. _ids.Select(CodesOf)];
    }

    public int LastSize => _sizes[^1];

    public IEnumerable<StatCell> Cells => _dataset.GetProperty("value").EnumerateObject()
        .Select(v => (Place: long.Parse(v.Name, System.Globalization.CultureInfo.InvariantCulture), v.Value)).Select(v => new StatCell(v.Place, At(v.Place), v.Value.GetRawText()));

    /// <summary>What is against the specification.</summary>
    public IEnumerable<string> Problems()
    {
        if (_dataset.GetProperty("version").GetString() != "2.0" || _dataset.GetProperty("class").GetString() != "dataset")
            yield return "version and class";
        if (_ids.Length != _sizes.Length || _ids.Distinct().Count() != _ids.Length)
            yield return "id and size";
        if (_dataset.GetProperty("dimension").EnumerateObject().Select(d => d.Name).Order(StringComparer.Ordinal).SequenceEqual(_ids.Order(StringComparer.Ordinal)) is false)
            yield return "dimension and id";
        for (var i = 0; i < _ids.Length; i++)
        {
            if (_codes[i].Length != _sizes[i] || _codes[i].Distinct().Count() != _sizes[i])
                yield return $"{_ids[i]}: {_codes[i].Length} categories, size {_sizes[i]}";
            var dimension = _dataset.GetProperty("dimension").GetProperty(_ids[i]);
            if (dimension.GetProperty("label").ValueKind != JsonValueKind.String)
                yield return $"{_ids[i]}: label";
            if (!dimension.GetProperty("category").GetProperty("label").EnumerateObject().Select(l => l.Name).SequenceEqual(_codes[i]))
                yield return $"{_ids[i]}: labels of categories";
        }

        foreach (var role in _dataset.GetProperty("role").EnumerateObject())
        {
            if (role.Name is not ("time" or "geo" or "metric") || role.Value.EnumerateArray().Any(d => !_ids.Contains(d.GetString())))
                yield return $"role {role.Name}";
        }

        var cells = _sizes.Aggregate(1L, (product, size) => product * size);
        foreach (var value in _dataset.GetProperty("value").EnumerateObject())
        {
            if (!long.TryParse(value.Name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place) || place >= cells || value.Value.ValueKind != JsonValueKind.Number)
                yield return $"value {value.Name}";
        }

        if (_dataset.TryGetProperty("updated", out var updated) && !updated.TryGetDateTime(out _))
            yield return "updated";
    }

    public string Attribute(string column, long place)
        => _dataset.GetProperty("extension").GetProperty("attributes").GetProperty(column).TryGetProperty(place.ToString(System.Globalization.CultureInfo.InvariantCulture), out var text) ? text.GetString()! : "";

    // The last dimension turns fastest.
    private Dictionary<string, string> At(long place)
    {
        var codes = new Dictionary<string, string>();
        for (var i = _ids.Length - 1; i >= 0; i--)
        {
            codes[_ids[i]] = _codes[i][place % _sizes[i]];
            place /= _sizes[i];
        }

        return codes;
    }

    private string[] CodesOf(string id) => [.. _dataset.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("index").EnumerateArray().Select(c => c.GetString()!)];
}
