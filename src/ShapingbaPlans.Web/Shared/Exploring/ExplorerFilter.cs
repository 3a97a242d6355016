using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>
/// Which figures are chosen. Page, download and API read it from the same parts of an address and ask the same <see cref="Accepts"/>:
/// they cannot disagree.
/// </summary>
public sealed record ExplorerFilter
{
    public const string FromPart = "from";
    public const string ToPart = "to";
    public const string TextPart = "q";

    public static readonly ExplorerFilter Everything = new() { Chosen = [.. ExplorerFacet.All.Select(_ => Array.Empty<string>())] };

    /// <summary>The parts of an address that choose figures.</summary>
    public static readonly IReadOnlyList<string> Parameters = [TextPart, .. ExplorerFacet.All.Select(f => f.Name), FromPart, ToPart];

    /// <summary>For each of <see cref="ExplorerFacet.All"/> the codes wanted; none for all.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Chosen { get; init; }

    /// <summary>The first year wanted; a span of years counts as its last.</summary>
    public int? From { get; init; }

    public int? To { get; init; }

    /// <summary>Searched for in names, aliases, their pinyin, ids and printed forms.</summary>
    public SearchText Text { get; init; } = SearchText.None;

    /// <summary>True when figures are left out by choice.</summary>
    public bool IsNarrow => From is not null || To is not null || !Text.IsEmpty || Chosen.Any(c => c.Count > 0);

    /// <summary>What was understood, by its name in the address.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
    [
        (TextPart, Text.Typed), .. ExplorerFacet.All.Zip(Chosen).SelectMany(p => p.Second.Select(code => (p.First.Name, (string?)code))),
        (FromPart, From?.ToString(CultureInfo.InvariantCulture)), (ToPart, To?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ExplorerAsk ask, ExplorerRows rows, out ExplorerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(rows);
        var address = new AddressReader();
        var from = address.Year(ask.First(FromPart), rows.Years, "first-year");
        filter = new ExplorerFilter
        {
            Text = SearchText.Of(ask.First(TextPart)),
            Chosen = [.. ExplorerFacet.All.Zip(rows.Known).Select(p => address.SeveralOf(p.First.Name, ask.All(p.First.Name), p.Second))],
            From = from,
            // A range that ends before it starts is no range.
            To = address.Year(ask.First(ToPart), new Period(from ?? rows.Years.FirstYear, rows.Years.LastYear), "last-year"),
        };
        return address.Problem;
    }

    /// <summary>The codes wanted of a facet.</summary>
    public IReadOnlyList<string> Of(ExplorerFacet facet) => Chosen[IndexOf(facet)];

    /// <summary>The same filter with other codes of a facet.</summary>
    public ExplorerFilter With(ExplorerFacet facet, IReadOnlyList<string> codes)
    {
        var at = IndexOf(facet);
        return this with { Chosen = [.. Chosen.Select((c, i) => i == at ? codes : c)] };
    }

    public bool Accepts(ExplorerRow row) => Refusals(row) == 0;

    /// <summary>What refuses a row, a bit each: the facets in their order, then the years, then the text. A row that one facet alone refuses is counted beside that facet.</summary>
    public int Refusals(ExplorerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var refusals = 0;
        for (var i = 0; i < Chosen.Count; i++)
        {
            if (Chosen[i].Count > 0 && !row.Codes[i].Any(Chosen[i].Contains))
                refusals |= 1 << i;
        }

        var year = row.Figure.Period.LastYear;
        if (year < From || year > To)
            refusals |= 1 << Chosen.Count;
        if (!Text.IsEmpty && !Text.FindsIn(row.Figure.Printed) && !Text.Finds(row.Names))
            refusals |= 1 << (Chosen.Count + 1);
        return refusals;
    }

    private static int IndexOf(ExplorerFacet facet) => ExplorerFacet.All.TakeWhile(f => f != facet).Count();
}
