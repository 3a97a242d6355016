using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>A kind with its counts.</summary>
public sealed record CatalogueCount(CatalogueKind Kind, int Published, int Drafts);

/// <summary>An entry with its name and its cells, as the list shows it.</summary>
public sealed record CatalogueRow(CatalogueEntry Entry, string Name, IReadOnlyDictionary<string, string> Cells);

/// <summary>The address of a list, as typed.</summary>
public sealed record CatalogueAsk(string? Q, string? State, string? Page);

/// <summary>What the list of a kind shows.</summary>
public sealed record CatalogueList(CatalogueKind Kind, DraftBook Book, SearchText Text, CatalogueState? State, int Page, int All, int Open, IReadOnlyList<CatalogueRow> Found)
{
    public const int PageLength = 50;

    public int Pages => Math.Max(1, (Found.Count + PageLength - 1) / PageLength);

    public IEnumerable<CatalogueRow> OnPage => Found.Skip((Page - 1) * PageLength).Take(PageLength);

    /// <summary>The address of a page of these rows.</summary>
    public string AtPage(int page) => AddressQuery.At($"/catalogue/{Kind.Name}",
        [("q", Text.Typed), ("state", State is { } state ? Codes.Of(state) : null), ("page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
}

/// <summary>The form of one entry.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Book">All drafts beside what is published.</param>
/// <param name="Entry">The entry; null when a new one is begun.</param>
/// <param name="Published">The published cells; empty when it is new.</param>
/// <param name="Referring">What names it: while anything does, it cannot be withdrawn.</param>
public sealed record CatalogueForm(
    CatalogueKind Kind, DraftBook Book, CatalogueEntry? Entry, IReadOnlyDictionary<string, string> Published, IReadOnlyList<IFact> Referring)
{
    /// <summary>What is proposed, else what is published.</summary>
    public IReadOnlyDictionary<string, string> Cells => Entry?.Draft is { Withdraws: false } draft ? draft.Cells : Published;
}

/// <summary>Reads the catalogue with its drafts.</summary>
public sealed class CatalogueQuery(DraftBooks books, FactName names)
{
    public async Task<IReadOnlyList<CatalogueCount>> CountAsync(CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        var drafts = book.Drafts.ToLookup(d => DraftSlot.Parse(d.Slot)?.Kind);
        var published = book.Plans.Facts.ToLookup(f => f.GetType());
        return [.. CatalogueKind.All.Select(k => new CatalogueCount(k, published[k.Kind.Type].Count(), drafts[k.Name].Count()))];
    }

    public async Task<(CatalogueList? List, AddressProblem? Problem)> ListAsync(CatalogueKind kind, CatalogueAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        var (text, state, page) = (SearchText.Of(ask.Q), address.Term<CatalogueState>("state", ask.State), address.Page(ask.Page));
        if (address.Problem is { } problem)
            return (null, problem);
        var book = await books.LoadAsync(cancellationToken);
        var all = CatalogueEntry.AllOf(kind, book);
        var rows = all.Where(e => state is null || e.State == state).Select(e => Row(kind, e, book)).Where(r => Finds(text, r)).ToList();
        var list = new CatalogueList(kind, book, text, state, page, all.Count, all.Count(e => e.Draft is not null), rows);
        return AddressReader.PageWithin(page, list.Pages) is { } beyond ? (null, beyond) : (list, null);
    }

    /// <returns>Null when a key is given and nothing has it.</returns>
    public async Task<CatalogueForm?> FormAsync(CatalogueKind kind, string? key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var book = await books.LoadAsync(cancellationToken);
        if (string.IsNullOrEmpty(key))
            return kind.TakesNew ? new(kind, book, null, new Dictionary<string, string>(), []) : null;
        return CatalogueEntry.Of(kind, key, book) is not { } entry ? null
            : new(kind, book, entry, FactCells.Of(kind.Kind, entry.Published is null ? null : kind.Kind.Write(entry.Published)), book.Catalogue.Referring(kind.Kind, key));
    }

    /// <summary>The ids that a cell may name, each with its name.</summary>
    public IReadOnlyList<(string Id, string Name)> Options(CatalogueColumn column, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(book);
        if (column.Refers is not { } kind)
            return [];
        if (kind == FactKinds.For<Project>().Name)
            return [.. book.Catalogue.Facts<Project>().GroupBy(p => p.ProjectId).Select(g => (g.Key, book.Plans.Local(g.Last().NameZh))).OrderBy(o => o.Key, StringComparer.Ordinal)];
        return [.. book.Catalogue.Facts<IFact>().Where(f => CatalogueChecks.KindOf(f).Name == kind).Select(f => (f.Key, names.Of(f, book))).OrderBy(o => o.Key, StringComparer.Ordinal)];
    }

    private CatalogueRow Row(CatalogueKind kind, CatalogueEntry entry, DraftBook book)
    {
        var fact = entry.Draft is { } draft ? book.Read(draft).Fact ?? entry.Published : entry.Published;
        var cells = fact is null ? entry.Draft!.Cells : FactCells.Of(kind.Kind, kind.Kind.Write(fact));
        return new(entry, fact is null ? cells.GetValueOrDefault("name_zh", entry.Key) : names.Of(fact, book), cells);
    }

    private static bool Finds(SearchText text, CatalogueRow row)
        => text.IsEmpty || text.FindsIn([row.Name, row.Entry.Key, .. row.Cells.Values])
            || text.FindsName([row.Name, row.Cells.GetValueOrDefault("name_zh", ""), .. row.Cells.GetValueOrDefault("aliases_zh", "").Split('|')]);
}
