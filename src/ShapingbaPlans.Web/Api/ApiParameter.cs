namespace ShapingbaPlans.Web.Api;

/// <summary>A parameter of an address: what is read, what is refused by name, and what the OpenAPI document says of it, in one place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in English.</param>
/// <param name="Example">A value.</param>
/// <param name="Terms">The values that it can have, where that is a fixed list.</param>
/// <param name="IsWhole">It is a whole number.</param>
/// <param name="IsSeveral">It may be repeated, or have several values joined by commas.</param>
public sealed record ApiParameter(string Name, string Description, string? Example = null, IReadOnlyList<string>? Terms = null, bool IsWhole = false, bool IsSeveral = false);

/// <summary>On an endpoint: the parameters it takes. Another one is refused.</summary>
/// <param name="All">The parameters.</param>
public sealed record ApiParameters(IReadOnlyList<ApiParameter> All)
{
    /// <summary>Those of every address.</summary>
    public static readonly IReadOnlyList<ApiParameter> Common =
    [
        new("fields", "Only these fields of each resource, joined by commas, in the order of the schema. All without it."),
        new("lang", "The language of names, definitions, notes and refusals: Chinese without it. Terms are codes in every language.", "en", ["zh", "en"]),
        new(Data.ReleaseAsked.Parameter, "The facts as they were in this release. Such an address answers with the same bytes for ever. The latest without it.", "1", IsWhole: true),
    ];

    /// <summary>Those of every list.</summary>
    public static readonly IReadOnlyList<ApiParameter> Paging =
    [
        new(ApiAsk.LimitParameter, $"How many to a page, from 1 to {ApiAsk.MostRows}; {ApiAsk.UsualRows} without it.", "100", IsWhole: true),
        new(ApiCursor.Parameter, "Where the next page begins: taken from next or the Link header, never made by hand. It goes on in the release that the walk began with."),
    ];
}
