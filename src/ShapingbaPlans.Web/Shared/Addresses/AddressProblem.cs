namespace ShapingbaPlans.Web.Shared.Addresses;

/// <summary>
/// A part of an address that cannot be answered. One rule for pages and downloads: a filter that is not understood or not known is 400,
/// a thing that is not there (a year or an id in the path, a page beyond the last) is 404.
/// </summary>
/// <param name="Status">404 for what is not there, 400 for what is not understood.</param>
/// <param name="Part">The part's name: year, topic, verdict, …; its word is <c>part.year</c> in <c>AddressWords.resx</c>.</param>
/// <param name="Typed">What was typed, cut to a length that can be repeated.</param>
/// <param name="Allowed">What could stand there; of years the first and the last.</param>
public sealed record AddressProblem(int Status, string Part, string Typed, IReadOnlyList<string> Allowed)
{
    private const int LongestEcho = 20;

    public bool IsMissing => Status == StatusCodes.Status404NotFound;

    /// <summary>A thing that the path names, and that is not there.</summary>
    /// <example><c>AddressProblem.Missing("indicator", id)</c>.</example>
    public static AddressProblem Missing(string part, string? typed, params IReadOnlyList<string> allowed)
        => new(StatusCodes.Status404NotFound, part, Cut(typed), allowed);

    /// <summary>A filter that is not understood, or whose value is not known.</summary>
    public static AddressProblem NotUnderstood(string part, string? typed, params IReadOnlyList<string> allowed)
        => new(StatusCodes.Status400BadRequest, part, Cut(typed), allowed);

    private static string Cut(string? typed) => typed is null ? "" : typed.Length > LongestEcho ? typed[..LongestEcho] + "…" : typed;
}
