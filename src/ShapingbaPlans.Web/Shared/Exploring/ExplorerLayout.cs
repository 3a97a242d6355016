using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>Which way the rows are ordered.</summary>
public enum ExplorerDirection { Asc, Desc }

/// <summary>How the chosen figures stand: long or wide, which columns, in which order, which page.</summary>
public sealed record ExplorerLayout
{
    public const string LongForm = "long";
    public const string WideForm = "wide";
    public const string FormPart = "form";
    public const string ColumnsPart = "cols";
    public const string SortPart = "sort";
    public const string DirectionPart = "dir";
    public const string PagePart = "page";

    /// <summary>The parts of an address that say how figures stand.</summary>
    public static readonly IReadOnlyList<string> Parameters = [FormPart, ColumnsPart, SortPart, DirectionPart, PagePart];

    private static readonly string[] UsualLong = ["indicator", "period", "role", "value", "verdict", "difference", "printed"];
    private static readonly string[] UsualWide = ["indicator", "value", "verdict"];

    /// <summary>A row an indicator with a column a year, instead of a row a figure.</summary>
    public bool IsWide { get; init; }

    /// <summary>The columns asked for, in the order of a file; none for the usual ones.</summary>
    public IReadOnlyList<ExplorerColumn> Asked { get; init; } = [];

    /// <summary>The name of the column that the rows are ordered by; null for the usual order. In wide form also <c>actual_2024</c>.</summary>
    public string? Sort { get; init; }

    public ExplorerDirection Direction { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The columns of the page: those asked for, or as many as a screen holds.</summary>
    public IReadOnlyList<ExplorerColumn> OnPage => Asked.Count > 0 ? Asked : [.. ExplorerColumns.All.Where(c => (IsWide ? UsualWide : UsualLong).Contains(c.Name))];

    /// <summary>The columns of a file: those asked for, or all of them.</summary>
    public IReadOnlyList<ExplorerColumn> InFile => Asked.Count > 0 ? Asked
        : !IsWide ? ExplorerColumns.All
        : [.. ExplorerColumns.All.Where(c => c.Scope == ExplorerScope.Indicator || c.Name is "comparator" or "value" or "upper_value" or "unit" or "verdict")];

    /// <summary>What was understood, by its name in the address; the page is apart.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
    [
        (FormPart, IsWide ? WideForm : null), (ColumnsPart, string.Join(',', Asked.Select(c => c.Name))),
        (SortPart, Sort), (DirectionPart, Sort is null || Direction == ExplorerDirection.Asc ? null : Codes.Of(Direction)),
    ];

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ExplorerAsk ask, ExplorerRows rows, out ExplorerLayout layout)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(rows);
        var address = new AddressReader();
        var form = address.OneOf(FormPart, ask.First(FormPart), [LongForm, WideForm]);
        var columns = address.SeveralOf(ColumnsPart, ask.All(ColumnsPart), [.. ExplorerColumns.All.Select(c => c.Name)]);
        layout = new ExplorerLayout
        {
            IsWide = form == WideForm,
            Asked = [.. columns.Select(ExplorerColumns.Named).OfType<ExplorerColumn>()],
            Sort = address.OneOf(SortPart, ask.First(SortPart), SortNames(rows, form == WideForm)),
            Direction = address.Term<ExplorerDirection>(DirectionPart, ask.First(DirectionPart)) ?? ExplorerDirection.Asc,
            Page = address.Page(ask.First(PagePart)),
        };
        return address.Problem;
    }

    /// <summary>What rows of a form can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames(ExplorerRows rows, bool wide)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return wide ? ExplorerWide.SortNames(rows.Periods) : [.. ExplorerColumns.All.Select(c => c.Name)];
    }

    /// <summary>The rows in the order asked for.</summary>
    public IReadOnlyList<ExplorerRow> Ordered(IReadOnlyList<ExplorerRow> rows)
        => Sort is null || IsWide ? rows : [.. ExplorerColumns.Named(Sort)!.Order(rows, static r => r, Direction == ExplorerDirection.Desc)];

    /// <summary>A page's number as an address gives it.</summary>
    public static string? PageCode(int page) => page == 1 ? null : page.ToString(CultureInfo.InvariantCulture);
}
