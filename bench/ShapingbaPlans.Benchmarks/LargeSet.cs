using System.Globalization;

namespace ShapingbaPlans.Benchmarks;

/// <summary>
/// A made-up set of figures of many regions: every region's report of every year states the actual and the next year's plan of every indicator.
/// The same seed gives the same figures.
/// </summary>
internal sealed record LargeSet(int Regions, int Indicators, int Years)
{
    private const int FirstYear = 2012;
    private static readonly string[] Units = ["亿元", "%", "万人", "个", "公里", "万吨", "户"];

    public int Reports => Regions * Years;

    public long Figures => 2L * Reports * Indicators;

    /// <summary>A set of about so many figures, in the proportions of counties that report a few hundred indicators each.</summary>
    public static LargeSet Of(long figures)
    {
        const int years = 10;
        var indicators = (int)Math.Clamp(Math.Sqrt(figures / (2.0 * years)) / 4, 5, 300);
        return new((int)Math.Max(1, figures / (2L * years * indicators)), indicators, years);
    }

    public static string Region(int region) => (600000 + region).ToString(CultureInfo.InvariantCulture);

    public static string Indicator(int indicator) => string.Create(CultureInfo.InvariantCulture, $"indicator-{indicator:0000}");

    public static int Year(int year) => FirstYear + year;

    public static string Report(int region, int year) => string.Create(CultureInfo.InvariantCulture, $"report-{600000 + region}-{FirstYear + year}");

    public static string Unit(int indicator) => Units[indicator % Units.Length];

    public static int Decimals(int indicator) => indicator % 3;

    /// <summary>All figures in the order in which they would be published: report after report.</summary>
    public IEnumerable<LargeFigure> All()
    {
        var random = new Random(500106);
        for (var region = 0; region < Regions; region++)
        {
            for (var year = 0; year < Years; year++)
            {
                var report = Report(region, year);
                for (var indicator = 0; indicator < Indicators; indicator++)
                {
                    for (var role = 0; role < 2; role++)
                    {
                        var scale = Decimals(indicator);
                        var value = new decimal(random.Next(1, 10_000_000), 0, 0, false, (byte)scale);
                        yield return new(region, indicator, FirstYear + year + role, role == 1, value, report);
                    }
                }
            }
        }
    }
}

/// <summary>One figure of the set.</summary>
internal readonly record struct LargeFigure(int Region, int Indicator, int Year, bool IsPlan, decimal Value, string Report)
{
    public string Role => IsPlan ? "plan" : "actual";

    public string Comparator => IsPlan ? "ge" : "eq";

    public string Printed => Value.ToString(CultureInfo.InvariantCulture) + LargeSet.Unit(Indicator);
}
