using System.Runtime.InteropServices;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// The names of the indicators by their letters and pairs of letters, each weighed by how rare it is among the names (inverse document frequency), with an
/// inverse index: a subject is compared only with the names that share a letter with it.
/// </summary>
internal sealed class NameIndex
{
    // A single letter says less than a pair.
    private const double LetterWeight = 0.6;

    private readonly List<(int Owner, Dictionary<int, double> Grams, double Weight)> _names = [];
    private readonly Dictionary<int, List<int>> _holders = [];
    private readonly Dictionary<int, List<int>> _byOwner = [];
    private readonly double _unknown;

    /// <param name="names">Each name with the number of the indicator that owns it.</param>
    public NameIndex(IEnumerable<(int Owner, string Name)> names)
    {
        foreach (var (owner, name) in names)
        {
            var grams = Grams(NameWords.Compared(name));
            foreach (var gram in grams)
            {
                if (!_holders.TryGetValue(gram, out var holders))
                    _holders[gram] = holders = [];
                holders.Add(_names.Count);
            }

            if (!_byOwner.TryGetValue(owner, out var own))
                _byOwner[owner] = own = [];
            own.Add(_names.Count);
            _names.Add((owner, grams.ToDictionary(g => g, _ => 0.0), 0));
        }

        _unknown = Math.Log(1 + (_names.Count / 3.0));
        for (var i = 0; i < _names.Count; i++)
        {
            foreach (var gram in _names[i].Grams.Keys.ToList())
                _names[i].Grams[gram] = WeightOf(gram);
            _names[i] = _names[i] with { Weight = _names[i].Grams.Values.Sum() };
        }
    }

    /// <summary>For each indicator that shares a letter with the subject: how much of its best name and of the subject agree, from 0 to 1.</summary>
    /// <param name="subject">The subject, in the text's words.</param>
    /// <param name="around">The text around the figure: what a name has and the subject leaves out may stand there.</param>
    public Dictionary<int, double> Likeness(string subject, string around)
    {
        var grams = Grams(NameWords.Compared(subject));
        var near = GramsOf(around);
        var weight = grams.Sum(WeightOf);
        var common = new Dictionary<int, double>();
        foreach (var gram in grams)
        {
            if (!_holders.TryGetValue(gram, out var holders))
                continue;
            var own = WeightOf(gram);
            foreach (var name in holders)
                CollectionsMarshal.GetValueRefOrAddDefault(common, name, out _) += own;
        }

        var best = new Dictionary<int, double>();
        foreach (var (name, shared) in common)
        {
            var (owner, own, all) = _names[name];
            var beside = near.Count == 0 ? 0 : own.Where(g => !grams.Contains(g.Key) && near.Contains(g.Key)).Sum(g => g.Value);
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(best, owner, out _);
            kept = Math.Max(kept, Agreement.Of(shared, all - shared, weight - shared, beside));
        }

        return best;
    }

    /// <summary>The letters and pairs of letters of a running text.</summary>
    public static HashSet<int> GramsOf(string text) => Grams(NameWords.Written(text));

    /// <summary>The greatest share of one of the indicator's names that a text holds, by weight, from 0 to 1.</summary>
    public double Held(int owner, HashSet<int> text)
        => _byOwner[owner].Max(name => _names[name].Grams.Where(g => text.Contains(g.Key)).Sum(g => g.Value) / Math.Max(_names[name].Weight, double.Epsilon));

    private double WeightOf(int gram)
    {
        var rarity = _holders.TryGetValue(gram, out var holders) ? Math.Log(1 + ((double)_names.Count / holders.Count)) : _unknown;
        return gram > char.MaxValue ? rarity : rarity * LetterWeight;
    }

    private static HashSet<int> Grams(string text)
    {
        var grams = new HashSet<int>();
        for (var i = 0; i < text.Length; i++)
        {
            grams.Add(text[i]);
            if (i > 0)
                grams.Add((text[i - 1] << 16) | text[i]);
        }

        return grams;
    }
}
