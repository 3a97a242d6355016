namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>The share of two sets of weighed letters that agrees. Source: Tversky's index, which weighs what each side lacks by itself.</summary>
internal static class Agreement
{
    // A subject often leaves out what the sentence says before; what it says beyond the name is often a place or a frame.
    private const double OfMissing = 0.45;
    private const double OfExtra = 0.35;
    private const double OfBeside = 0.5;

    /// <param name="common">The weight that name and subject share.</param>
    /// <param name="missing">What the name has and the subject has not.</param>
    /// <param name="extra">What the subject has and the name has not.</param>
    /// <param name="beside">The part of <paramref name="missing"/> that stands in the text around.</param>
    public static double Of(double common, double missing, double extra, double beside)
        => common <= 0 ? 0 : (common + (OfBeside * beside)) / (common + (OfBeside * beside) + (OfMissing * (missing - beside)) + (OfMissing * (1 - OfBeside) * beside) + (OfExtra * extra));
}
