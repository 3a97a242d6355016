using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>What the rows can be ordered by; without any they stand by topic.</summary>
public enum ScoreSort { Name, Plan, Actual, Difference, Completion, Verdict, Change }

public enum SortDirection { Asc, Desc }

/// <summary>The promises of the year, or also the indicators that have only an actual.</summary>
public enum ScoreScope { Plans, All }

/// <summary>The parts of the address, as typed.</summary>
public sealed record YearAsk(string? Year)
{
    public string? Topic { get; init; }

    /// <summary>Verdicts: repeated, or joined by commas.</summary>
    public IReadOnlyList<string?>? Verdict { get; init; }

    public string? Nature { get; init; }

    public string? Prominence { get; init; }

    public string? Q { get; init; }

    public string? Show { get; init; }

    public string? Sort { get; init; }

    public string? Dir { get; init; }

    public string? Page { get; init; }
}

/// <summary>Which rows of a year's scorecard are shown, and in which order: the page and its CSV read it from the same address.</summary>
public sealed record ScoreFilter
{
    public required int Year { get; init; }

    public string? TopicId { get; init; }

    /// <summary>The verdicts wanted; none for all.</summary>
    public IReadOnlyList<YearState> Verdicts { get; init; } = [];

    public Nature? Nature { get; init; }

    public Prominence? Prominence { get; init; }

    public SearchText Text { get; init; } = SearchText.None;

    public ScoreScope Scope { get; init; }

    public ScoreSort? Sort { get; init; }

    public SortDirection Direction { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>True when rows are left out by choice.</summary>
    public bool IsNarrow => TopicId is not null || Verdicts.Count > 0 || Nature is not null || Prominence is not null || !Text.IsEmpty;

    /// <summary>What was understood, by its name in the address; what is not asked for is empty.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
    [
        ("topic", TopicId), .. Verdicts.Select(v => ("verdict", (string?)Codes.Of(v))), ("nature", CodeOf(Nature)), ("prominence", CodeOf(Prominence)), ("q", Text.Typed),
        ("show", Scope == ScoreScope.Plans ? null : Codes.Of(Scope)), ("sort", CodeOf(Sort)), ("dir", Sort is null || Direction == SortDirection.Asc ? null : Codes.Of(Direction)),
    ];

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(YearAsk ask, PublishedPlans plans, out ScoreFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        var address = new AddressReader();
        filter = new ScoreFilter
        {
            Year = address.YearInPath(ask.Year, plans.YearsShown),
            TopicId = address.Topic(ask.Topic, plans),
            Verdicts = address.Terms<YearState>("verdict", ask.Verdict),
            Nature = address.Term<Nature>("nature", ask.Nature),
            Prominence = address.Term<Prominence>("prominence", ask.Prominence),
            Text = SearchText.Of(ask.Q),
            Scope = address.Term<ScoreScope>("show", ask.Show) ?? ScoreScope.Plans,
            Sort = address.Term<ScoreSort>("sort", ask.Sort),
            Direction = address.Term<SortDirection>("dir", ask.Dir) ?? SortDirection.Asc,
            Page = address.Page(ask.Page),
        };
        return address.Problem;
    }

    public bool Accepts(ScoreRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var indicator = row.Indicator;
        return (TopicId is null || indicator.TopicId == TopicId)
            && (Verdicts.Count == 0 || Verdicts.Contains(row.State))
            && (Nature is null || indicator.Nature == Nature)
            && (Prominence is null || indicator.Prominence == Prominence)
            && Text.Finds(indicator);
    }

    private static string? CodeOf<T>(T? term) where T : struct, Enum => term is { } known ? Codes.Of(known) : null;
}
