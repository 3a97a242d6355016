using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared.Addresses;

/// <summary>Reads the parts of an address and keeps the first that cannot be answered; an empty part is none.</summary>
public sealed class AddressReader
{
    public AddressProblem? Problem { get; private set; }

    /// <summary>A term by its code.</summary>
    public T? Term<T>(string part, string? typed) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Codes.TryParse<T>(typed, out var term))
            return term;
        Note(AddressProblem.NotUnderstood(part, typed, Codes.All<T>()));
        return null;
    }

    /// <summary>Several terms: repeated, or joined by commas; each once, in their declared order.</summary>
    public IReadOnlyList<T> Terms<T>(string part, IEnumerable<string?>? typed) where T : struct, Enum
        => [.. (typed ?? []).SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(v => Term<T>(part, v)).OfType<T>().Distinct().Order()];

    public string? OneOf(string part, string? typed, IReadOnlyList<string> allowed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (allowed.Contains(typed))
            return typed;
        Note(AddressProblem.NotUnderstood(part, typed, allowed));
        return null;
    }

    /// <summary>Several of a list: repeated, or joined by commas; each once, in the order of the list.</summary>
    public IReadOnlyList<string> SeveralOf(string part, IEnumerable<string> typed, IReadOnlyList<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(allowed);
        var asked = typed.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0)
            return [];
        var known = allowed.Where(asked.Contains).ToList();
        if (known.Count < asked.Count)
            Note(AddressProblem.NotUnderstood(part, asked.Except(allowed).First(), allowed));
        return known;
    }

    public string? Topic(string? typed, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return OneOf("topic", typed, [.. plans.Topics.Select(t => t.TopicId)]);
    }

    /// <summary>A year among the filters.</summary>
    public int? Year(string? typed, Period years, string part = "year")
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (TryYear(typed, years, out var year))
            return year;
        Note(AddressProblem.NotUnderstood(part, typed, EndsOf(years)));
        return null;
    }

    /// <summary>A year in the path: the page of another year is not there.</summary>
    public int YearInPath(string? typed, Period years)
    {
        if (TryYear(typed, years, out var year))
            return year;
        Note(AddressProblem.Missing("year", typed, EndsOf(years)));
        return years.FirstYear;
    }

    /// <summary>A day, as a browser's date field writes it: 2026-11-23.</summary>
    public DateOnly? Day(string part, string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Note(AddressProblem.NotUnderstood(part, typed, "2026-01-31"));
        return null;
    }

    /// <summary>The number of a page, from 1; whether there are so many is known when the rows are (<see cref="PageWithin"/>).</summary>
    public int Page(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return 1;
        if (TryWhole(typed, out var page) && page > 0)
            return page;
        Note(AddressProblem.NotUnderstood("page", typed));
        return 1;
    }

    /// <summary>The problem of a page beyond the last; null when the page is there.</summary>
    public static AddressProblem? PageWithin(int page, int pages)
        => page <= Math.Max(1, pages) ? null : AddressProblem.Missing("page", Plain(page));

    private static bool TryYear(string? typed, Period years, out int year)
        => TryWhole(typed, out year) && year >= years.FirstYear && year <= years.LastYear;

    private static bool TryWhole(string? typed, out int number)
        => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && typed!.Length <= 4;

    private static string[] EndsOf(Period years) => [Plain(years.FirstYear), Plain(years.LastYear)];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Note(AddressProblem problem) => Problem ??= problem;
}
