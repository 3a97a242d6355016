using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>Addresses of the explorer with one thing changed: whatever else was understood stays, and it starts at the first page.</summary>
public sealed class ExplorerLinks(ExplorerFilter filter, ExplorerLayout layout)
{
    public const string Path = "/explore";

    public string Page(int page) => At(Path, filter, layout, page);

    /// <summary>What a file of the chosen figures is asked with.</summary>
    public string FileQuery => AddressQuery.Of([.. filter.Parts, .. layout.Parts]);

    /// <summary>Without one code of a facet.</summary>
    public string Without(ExplorerFacet facet, string code) => At(filter.With(facet, [.. filter.Of(facet).Where(c => c != code)]));

    /// <summary>Without all codes of a facet.</summary>
    public string Without(ExplorerFacet facet) => At(filter.With(facet, []));

    public string Only(ExplorerFacet facet, string code) => At(filter.With(facet, [code]));

    public string WithoutYears => At(filter with { From = null, To = null });

    public string WithoutText => At(filter with { Text = Searching.SearchText.None });

    /// <summary>Long or wide; columns stay, and an order that the other form does not have goes.</summary>
    public string Form(bool wide)
        => At(Path, filter, layout with { IsWide = wide, Sort = ExplorerColumns.Named(layout.Sort ?? "")?.Scope == ExplorerScope.Indicator ? layout.Sort : null });

    /// <summary>Ordered by a column; the other way round when it is already, and then as usual.</summary>
    public string Sorted(string column)
        => At(Path, filter, layout.Sort != column ? layout with { Sort = column, Direction = ExplorerDirection.Asc }
            : layout.Direction == ExplorerDirection.Asc ? layout with { Direction = ExplorerDirection.Desc }
            : layout with { Sort = null, Direction = ExplorerDirection.Asc });

    private string At(ExplorerFilter other) => At(Path, other, layout);

    private static string At(string path, ExplorerFilter filter, ExplorerLayout layout, int page = 1)
        => AddressQuery.At(path, [.. filter.Parts, .. layout.Parts, (ExplorerLayout.PagePart, ExplorerLayout.PageCode(page))]);
}
