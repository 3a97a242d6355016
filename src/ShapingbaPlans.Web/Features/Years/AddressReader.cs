using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>A part of an address that cannot be answered.</summary>
/// <param name="Status">404 for what is not there, 400 for what is not understood.</param>
/// <param name="Part">The part's name: year, topic, verdict, …</param>
/// <param name="Typed">What was typed, cut to a length that can be repeated.</param>
/// <param name="Allowed">What could stand there.</param>
public sealed record AddressProblem(int Status, string Part, string Typed, IReadOnlyList<string> Allowed);

/// <summary>Reads the parts of an address and keeps the first that cannot be answered; an empty part is none.</summary>
internal sealed class AddressReader
{
    private const int LongestEcho = 20;

    public AddressProblem? Problem { get; private set; }

    public T? Term<T>(string part, string? typed) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Codes.TryParse<T>(typed, out var term))
            return term;
        Note(StatusCodes.Status400BadRequest, part, typed, Codes.All<T>());
        return null;
    }

    public string? OneOf(string part, string? typed, IReadOnlyList<string> allowed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (allowed.Contains(typed))
            return typed;
        Note(StatusCodes.Status400BadRequest, part, typed, allowed);
        return null;
    }

    public int Year(string? typed, Period years)
    {
        if (TryWhole(typed, out var year) && year >= years.FirstYear && year <= years.LastYear)
            return year;
        Note(StatusCodes.Status404NotFound, "year", typed ?? "", [Plain(years.FirstYear), Plain(years.LastYear)]);
        return years.FirstYear;
    }

    public int Page(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return 1;
        if (TryWhole(typed, out var page) && page > 0)
            return page;
        Note(StatusCodes.Status400BadRequest, "page", typed, []);
        return 1;
    }

    private static bool TryWhole(string? typed, out int number)
        => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && typed!.Length <= 4;

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);

    private void Note(int status, string part, string typed, IReadOnlyList<string> allowed)
        => Problem ??= new(status, part, typed.Length > LongestEcho ? typed[..LongestEcho] + "…" : typed, allowed);
}
