using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>The parts of the address, as typed.</summary>
public sealed record UnansweredAsk(string? Year = null, string? Topic = null, string? Class = null, string? Department = null, string? Prominence = null, string? Q = null, string? Page = null);

/// <summary>Which entries of the register are shown: the page and its CSV read it from the same address.</summary>
public sealed record UnansweredFilter
{
    /// <summary>Every year, every prominence.</summary>
    public const string All = "all";

    /// <summary>No class yet; no task that names it.</summary>
    public const string None = "none";

    private static readonly Prominence[] Leading = [Domain.Plans.Prominence.Headline, Domain.Plans.Prominence.Tracked];

    /// <summary>The year of the promises; null for all years.</summary>
    public int? Year { get; init; }

    public string? TopicId { get; init; }

    /// <summary>The code of a class, or <see cref="None"/>.</summary>
    public string? Class { get; init; }

    /// <summary>The id of a lead department, or <see cref="None"/>.</summary>
    public string? DepartmentId { get; init; }

    /// <summary>As asked for; null for headline and tracked.</summary>
    public string? Prominence { get; init; }

    public SearchText Text { get; init; } = SearchText.None;

    public int Page { get; init; } = 1;

    /// <summary>True when entries of the year are left out by choice.</summary>
    public bool IsNarrow => TopicId is not null || Class is not null || DepartmentId is not null || !Text.IsEmpty;

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    /// <param name="ask">As typed.</param>
    /// <param name="plans">The published facts.</param>
    /// <param name="years">The reported years with promises, in order: the last is shown when no year is asked for.</param>
    /// <param name="filter">As understood.</param>
    public static AddressProblem? Read(UnansweredAsk ask, PublishedPlans plans, IReadOnlyList<int> years, out UnansweredFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(years);
        var address = new AddressReader();
        var known = years.Count == 0 ? plans.YearsShown : new Period(years[0], years[^1]);
        filter = new UnansweredFilter
        {
            Year = ask.Year == All ? null : address.Year(ask.Year, known) ?? known.LastYear,
            TopicId = address.Topic(ask.Topic, plans),
            Class = address.OneOf("class", ask.Class, [.. Codes.All<UnansweredClass>(), None]),
            DepartmentId = address.OneOf("department", ask.Department, [.. plans.Tasks.Departments.Select(d => d.DepartmentId), None]),
            Prominence = address.OneOf("prominence", ask.Prominence, [.. Codes.All<Prominence>(), All]),
            Text = SearchText.Of(ask.Q),
            Page = address.Page(ask.Page),
        };
        return address.Problem;
    }

    /// <summary>True for what the year and the prominence let in: the ground that the counts of the page stand on.</summary>
    public bool IsInScope(Indicator indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return (Year is null || Year == year) && Prominence switch
        {
            null => Leading.Contains(indicator.Prominence),
            All => true,
            _ => Codes.Of(indicator.Prominence) == Prominence,
        };
    }

    public bool Accepts(UnansweredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (TopicId is null || row.Indicator.TopicId == TopicId)
            && (Class is null || Class == (row.Class is { } given ? Codes.Of(given) : None))
            && (DepartmentId is null || (DepartmentId == None ? row.Leads.Count == 0 : row.Leads.Any(d => d.DepartmentId == DepartmentId)))
            && Text.Finds(row.Indicator);
    }

    /// <summary>What was understood, by its name in the address; what is not asked for is empty.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
        [("year", YearCode), ("topic", TopicId), ("class", Class), ("department", DepartmentId), ("prominence", Prominence), ("q", Text.Typed)];

    /// <summary>The year as an address gives it.</summary>
    public string YearCode => Year?.ToString(CultureInfo.InvariantCulture) ?? All;
}
