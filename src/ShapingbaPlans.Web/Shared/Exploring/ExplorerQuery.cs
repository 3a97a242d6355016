using System.Numerics;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>The figures that an address chooses, as page and download show them.</summary>
public sealed class ExplorerFound
{
    public const int PageLength = 50;

    private readonly IReadOnlyDictionary<string, int>[] _counts;
    private readonly int[] _without = new int[ExplorerFacet.All.Count + 2];

    public ExplorerFound(ExplorerRows rows, ExplorerFilter filter, ExplorerLayout layout)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(layout);
        (Rows, Filter, Layout) = (rows, filter, layout);
        var found = new List<ExplorerRow>();
        var counts = ExplorerFacet.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (var row in rows.All)
        {
            var refusals = filter.Refusals(row);
            if (refusals == 0)
                found.Add(row);
            else if ((refusals & (refusals - 1)) == 0)
                _without[BitOperations.TrailingZeroCount(refusals)]++;
            for (var i = 0; i < counts.Length; i++)
            {
                if ((refusals & ~(1 << i)) != 0)
                    continue;
                foreach (var code in row.Codes[i])
                    counts[i][code] = counts[i].GetValueOrDefault(code) + 1;
            }
        }

        _counts = counts;
        Figures = layout.Ordered(found);
        Wide = layout.IsWide ? ExplorerWide.Of(found, layout) : null;
    }

    public ExplorerRows Rows { get; }

    public PublishedPlans Plans => Rows.Plans;

    public ExplorerFilter Filter { get; }

    public ExplorerLayout Layout { get; }

    /// <summary>The figures chosen, all pages of them, in order.</summary>
    public IReadOnlyList<ExplorerRow> Figures { get; }

    /// <summary>The same figures with a column a year; null in long form.</summary>
    public ExplorerWide? Wide { get; }

    /// <summary>How many rows the table has: figures, or indicators in wide form.</summary>
    public int Count => Wide?.Rows.Count ?? Figures.Count;

    public int Pages => Math.Max(1, (Count + PageLength - 1) / PageLength);

    public int First => Count == 0 ? 0 : ((Layout.Page - 1) * PageLength) + 1;

    public int Last => Math.Min(Layout.Page * PageLength, Count);

    /// <summary>How many figures each code of a facet would leave, all other filters applied; codes without any are not in it.</summary>
    public IReadOnlyDictionary<string, int> CountsOf(ExplorerFacet facet) => _counts[ExplorerFacet.All.TakeWhile(f => f != facet).Count()];

    /// <summary>How many more figures there would be without a facet's filter.</summary>
    public int MoreWithout(ExplorerFacet facet) => _without[ExplorerFacet.All.TakeWhile(f => f != facet).Count()];

    /// <summary>How many more figures there would be without the years asked for.</summary>
    public int MoreWithoutYears => _without[^2];

    /// <summary>How many more figures there would be without the text searched for.</summary>
    public int MoreWithoutText => _without[^1];

    /// <summary>Those of a list that are on the page.</summary>
    public IEnumerable<T> OnPage<T>(IReadOnlyList<T> rows) => rows.Skip((Layout.Page - 1) * PageLength).Take(PageLength);
}

/// <summary>What an address chooses, or the part of it that cannot be answered.</summary>
public sealed record ExplorerAnswer(ExplorerFound? Found, AddressProblem? Problem);

/// <summary>Reads figures as an address chooses them.</summary>
public sealed class ExplorerQuery(PublishedPlansReader reader)
{
    public async Task<ExplorerAnswer> LoadAsync(ExplorerAsk ask, CancellationToken cancellationToken)
    {
        var rows = ExplorerRows.Of(await reader.LoadAsync(cancellationToken));
        var problem = ExplorerFilter.Read(ask, rows, out var filter);
        problem = ExplorerLayout.Read(ask, rows, out var layout) is { } other ? problem ?? other : problem;
        if (problem is not null)
            return new(null, problem);
        var found = new ExplorerFound(rows, filter, layout);
        return AddressReader.PageWithin(layout.Page, found.Pages) is { } beyond ? new(null, beyond) : new(found, null);
    }
}
