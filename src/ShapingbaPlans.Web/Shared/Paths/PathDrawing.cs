using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.Paths;

/// <summary>
/// Where things stand in the small picture of a path: actual years as dots, joined only when the years follow each other;
/// the needed path dotted; the target a flag. From zero up; of ranks the first stands at the top.
/// </summary>
public sealed class PathDrawing
{
    public const int Width = 200, Height = 56;

    private const decimal Left = 6, Right = 184, Top = 12, Bottom = 50;

    private readonly bool _isRank;
    private readonly int _firstYear, _lastYear;
    private readonly decimal _low, _high;

    /// <param name="indicator">The indicator.</param>
    /// <param name="path">Its path.</param>
    /// <param name="firstYear">Where the years begin: pictures below each other share it.</param>
    public PathDrawing(Indicator indicator, HorizonPath path, int firstYear)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(path);
        _isRank = indicator.Measure == Measure.Rank;
        HoldsEachYear = path.Method is HorizonMethod.YearlyAverage or HorizonMethod.EveryYear;
        _firstYear = Math.Min(firstYear, path.Target.Period.FirstYear);
        _lastYear = path.TargetYear;
        Values = [.. path.Points.Select((p, i) => (p.Year, path.Method == HorizonMethod.Cumulative ? path.Points.Take(i + 1).Sum(q => q.Value) : p.Value))];
        Goal = path.TargetValue ?? path.Target.Value;
        Needed = [.. NeededValues(path)];
        var all = Values.Concat(Needed).Select(v => v.Value).Append(Goal).ToList();
        _low = _isRank ? 1 : Math.Min(0, all.Min());
        _high = Math.Max(all.Max(), _low + 1);
    }

    /// <summary>The target is a line that each year is held against, not a place to arrive at.</summary>
    public bool HoldsEachYear { get; }

    /// <summary>The actual years; of a summed target the sums so far.</summary>
    public IReadOnlyList<(int Year, decimal Value)> Values { get; }

    public decimal Goal { get; }

    /// <summary>What the years left need.</summary>
    public IReadOnlyList<(int Year, decimal Value)> Needed { get; }

    public IEnumerable<int> Years => Enumerable.Range(_firstYear, _lastYear - _firstYear + 1);

    /// <summary>Lines between actual years that follow each other: a missing year is a gap.</summary>
    public IEnumerable<string> Lines => Values.Zip(Values.Skip(1)).Where(p => p.Second.Year == p.First.Year + 1).Select(p => Line([p.First, p.Second]));

    /// <summary>From the last actual along the needed values; null when nothing is needed any more.</summary>
    public string? NeedLine => Needed.Count == 0 || Values.Count == 0 ? null : Line([Values[^1], .. Needed]);

    /// <summary>Zero; of ranks the bottom of the picture.</summary>
    public string BaseLine => Text(_isRank ? Bottom + 2 : At(0));

    public string FlagTop => Text(At(Goal) - 6);

    public string FlagX => X(_lastYear);

    public string Flag => string.Create(CultureInfo.InvariantCulture, $"M{FlagX} {FlagTop}h11l-3.5 4 3.5 4h-11z");

    public string X(int year) => Text(Left + ((Right - Left) * (year - _firstYear) / Math.Max(1, _lastYear - _firstYear)));

    public string Y(decimal value) => Text(At(value));

    private decimal At(decimal value)
    {
        var share = (value - _low) / (_high - _low);
        return _isRank ? Top + (share * (Bottom - Top)) : Bottom - (share * (Bottom - Top));
    }

    private string Line(IEnumerable<(int Year, decimal Value)> values) => "M" + string.Join("L", values.Select(v => $"{X(v.Year)} {Y(v.Value)}"));

    // A sum grows by what each year needs; the other methods name the values themselves.
    private static IEnumerable<(int Year, decimal Value)> NeededValues(HorizonPath path)
    {
        var sum = path.Method == HorizonMethod.Cumulative ? path.Points.Sum(p => p.Value) : 0;
        foreach (var needed in path.Needed)
        {
            if (path.Method == HorizonMethod.Cumulative)
                sum += needed.Value;
            yield return (needed.Year, path.Method == HorizonMethod.Cumulative ? sum : needed.Value);
        }
    }

    private static string Text(decimal place) => Math.Round(place, 1).ToString(CultureInfo.InvariantCulture);
}
