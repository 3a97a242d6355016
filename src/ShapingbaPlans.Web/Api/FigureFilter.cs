using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Exploring;

namespace ShapingbaPlans.Web.Api;

/// <summary>The explorer's filter, asked by the API: page, download and API read the same parts of an address with the same code.</summary>
internal static class FigureFilter
{
    private static readonly Dictionary<string, (string Description, string Example)> Described = new()
    {
        ["q"] = ("Searched for in names, aliases, their pinyin and initials, ids and printed forms.", "中欧班列"),
        ["from"] = ("The first year wanted; a span of years counts as its last.", "2023"),
        ["to"] = ("The last year wanted.", "2025"),
        ["topic"] = ("Topics, by id.", "openness"),
        ["role"] = ("Promised or reported as done.", "actual"),
        ["verdict"] = ("Verdicts and states of the year that a figure was judged in.", "missed"),
        ["unanswered"] = ("What a report says of a promise instead of a figure; none where nobody has classed it.", "not-mentioned"),
        ["measure"] = ("What the values measure.", "growth"),
        ["prominence"] = ("How much a reader looks for the indicator.", "headline"),
        ["nature"] = ("The indicator's class in the planning system.", "binding"),
        ["department"] = ("Departments that lead a task about the indicator, by id; none where no task names it.", "commerce-commission"),
        ["document"] = ("Documents, by id.", "report-2025"),
        ["indicator"] = ("Indicators, by id.", "gdp-growth"),
    };

    /// <summary>What the explorer's filter takes; values that the data decide are not listed, since the document would change with them.</summary>
    public static readonly IReadOnlyList<ApiParameter> Parameters = [.. ExplorerFilter.Parameters.Select(ParameterOf)];

    public static ValueTask<Rows<ExplorerRow>> FiguresAsync(PublishedPlans plans, HttpContext context)
    {
        var rows = ExplorerRows.Of(plans);
        return new(ExplorerFilter.Read(ExplorerAsk.In(context.Request), rows, out var filter) is { } problem
            ? new Rows<ExplorerRow>([], problem)
            : new([.. rows.All.Where(filter.Accepts)]));
    }

    /// <summary>A year once, by its first figure that is found.</summary>
    public static async ValueTask<Rows<ExplorerRow>> VerdictsAsync(PublishedPlans plans, HttpContext context)
    {
        var figures = await FiguresAsync(plans, context);
        return figures with { All = [.. figures.All.Where(r => r.Cell is not null).DistinctBy(r => (r.Indicator.IndicatorId, r.Cell!.Year))] };
    }

    private static ApiParameter ParameterOf(string name)
    {
        var (description, example) = Described[name];
        return new(name, description, example, null, name is ExplorerFilter.FromPart or ExplorerFilter.ToPart, ExplorerFacet.All.Any(f => f.Name == name));
    }
}
