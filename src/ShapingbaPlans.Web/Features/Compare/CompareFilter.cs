using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>How the chosen indicators are shown.</summary>
public enum CompareForm { SmallMultiples, Index, Change, Plan, Ranking }

/// <summary>The part of the address that says what is compared: as typed.</summary>
public sealed record CompareAsk(IReadOnlyList<string> Ids, string? Add, string? Topic, string? View, string? Base, string? Year)
{
    public static CompareAsk Of(HttpRequest request) => new(
        request.All("id"), request.First("add"), request.First("topic"), request.First("view"), request.First("base"), request.First("year"));
}

/// <summary>What is compared, and how. A year alone asks for the ranking of that year.</summary>
public sealed record CompareFilter(IReadOnlyList<string> Ids, string? TopicId, CompareForm Form, int? BaseYear, int? Year)
{
    /// <summary>More than eight pictures or lines are no comparison any more.</summary>
    public const int Most = 8;

    public static readonly string[] Views = ["small-multiples", "index", "change", "plan", "ranking"];

    public bool HasChoice => Ids.Count > 0 || TopicId is not null;

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(CompareAsk ask, PublishedPlans plans, out CompareFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        var address = new AddressReader();
        var ids = ask.Ids.Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var view = address.OneOf("view", ask.View, Views);
        var years = plans.YearsShown.EachYear.Select(Plain).ToList();
        filter = new(
            [.. ids.Take(Most)], address.Topic(ask.Topic, plans),
            view is not null ? (CompareForm)Array.IndexOf(Views, view) : string.IsNullOrEmpty(ask.Year) ? CompareForm.SmallMultiples : CompareForm.Ranking,
            address.OneOf("base", ask.Base, years) is { } start ? int.Parse(start, CultureInfo.InvariantCulture) : null,
            address.Year(ask.Year, plans.YearsShown));
        return ids.Find(i => plans.Indicator(i) is null) is { } unknown ? AddressProblem.Missing("indicator", unknown)
            : ids.Count > Most ? AddressProblem.NotUnderstood("id", Plain(ids.Count), Plain(Most))
            : address.Problem;
    }

    /// <summary>The address that says the same, in one order.</summary>
    public IEnumerable<(string Name, string? Value)> Parts() =>
        [
            .. Ids.Select(i => ("id", (string?)i)), ("topic", TopicId),
            ("view", Form is CompareForm.SmallMultiples || (Form is CompareForm.Ranking && Year is not null) ? null : Views[(int)Form]),
            ("base", Form is CompareForm.Index && BaseYear is { } start ? Plain(start) : null),
            ("year", Form is CompareForm.Ranking && Year is { } year ? Plain(year) : null),
        ];

    public string Address(string page = "/compare") => AddressQuery.At(page, Parts());

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
