namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// The share of two sets of weighed letters that agrees. Source: Tversky's index, which weighs by itself what each side lacks; with one more term, since
/// a name and a subject that each have something of their own speak of siblings (汽车 here, 建筑 there), while a side that only lacks something is cut short.
/// </summary>
internal static class Agreement
{
    private const double OfMissing = 0.2;
    private const double OfExtra = 0.2;
    private const double OfExchanged = 1;
    private const double OfBeside = 0.4;

    /// <summary>From 0 to 1.</summary>
    /// <param name="common">The weight that name and subject share.</param>
    /// <param name="missing">What the name has and the subject has not.</param>
    /// <param name="extra">What the subject has and the name has not.</param>
    /// <param name="beside">The part of <paramref name="missing"/> that stands in the text around: it counts in part.</param>
    /// <example>8 in common and 2 missing agree to 8 / 8.4 = 0.95; with 2 extra as well, 8 / 10.8 = 0.74.</example>
    public static double Of(double common, double missing, double extra, double beside)
    {
        if (common <= 0)
            return 0;
        var (shared, lacking) = (common + (OfBeside * beside), missing - (OfBeside * beside));
        return shared / (shared + (OfMissing * lacking) + (OfExtra * extra) + (OfExchanged * Math.Min(lacking, extra)));
    }
}
