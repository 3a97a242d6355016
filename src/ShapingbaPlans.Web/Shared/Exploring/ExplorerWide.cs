using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>An indicator with its chosen figures by year.</summary>
public sealed record ExplorerWideRow(ExplorerRow First, IReadOnlyDictionary<(Period Period, Role Role), ExplorerRow> Cells)
{
    public Indicator Indicator => First.Indicator;

    public ExplorerRow? In(Period period, Role role) => Cells.GetValueOrDefault((period, role));

    /// <summary>A figure of the period that knows what came of it: the actual, else the plan.</summary>
    public ExplorerRow? YearIn(Period period) => In(period, Role.Actual) ?? In(period, Role.Plan);
}

/// <summary>The chosen figures with a column a year, plan and actual.</summary>
/// <param name="Periods">The columns: all years between the first and the last with a figure, then the spans.</param>
/// <param name="Rows">The indicators, in order.</param>
/// <param name="Elsewhere">How many figures a wide table has no place for: second statements of the same year.</param>
public sealed record ExplorerWide(IReadOnlyList<Period> Periods, IReadOnlyList<ExplorerWideRow> Rows, int Elsewhere)
{
    /// <summary>What each year can be ordered by.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["actual", "plan", "verdict"];

    private static readonly Role[] Roles = [Role.Plan, Role.Actual];

    public static ExplorerWide Of(IReadOnlyList<ExplorerRow> found, ExplorerLayout layout)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(layout);
        var rows = found.GroupBy(r => (r.Indicator.IndicatorId, r.Document.RegionCode))
            .Select(g => new ExplorerWideRow(g.First(), g.GroupBy(r => (r.Figure.Period, r.Figure.Role))
                // Of several statements the one that the verdict is made from.
                .ToDictionary(c => c.Key, c => c.FirstOrDefault(r => r.Cell is not null) ?? c.First()))).ToList();
        var wide = new ExplorerWide(PeriodsOf(found), rows, found.Count - rows.Sum(r => r.Cells.Count));
        return layout.Sort is null ? wide : wide with { Rows = wide.Ordered(layout.Sort, layout.Direction == ExplorerDirection.Desc) };
    }

    /// <summary>The columns of years: none is left out between the first and the last; spans come after them.</summary>
    public static IReadOnlyList<Period> PeriodsOf(IReadOnlyList<ExplorerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var single = rows.Select(r => r.Figure.Period).Where(p => p.IsSingleYear).Select(p => p.LastYear).ToList();
        var spans = rows.Select(r => r.Figure.Period).Where(p => !p.IsSingleYear).Distinct().OrderBy(p => p.LastYear).ThenBy(p => p.FirstYear);
        return [.. single.Count == 0 ? [] : new Period(single.Min(), single.Max()).EachYear.Select(y => new Period(y)), .. spans];
    }

    /// <summary>What a wide table can be ordered by: what is said of the indicator, and each plan, actual and result of a year.</summary>
    public static IReadOnlyList<string> SortNames(IReadOnlyList<Period> periods)
        => [.. ExplorerColumns.All.Where(c => c.Scope == ExplorerScope.Indicator).Select(c => c.Name),
            .. periods.SelectMany(p => Kinds.Select(k => NameOf(k, p)))];

    /// <example><c>plan_2024</c>, <c>plan_2023_2027</c>.</example>
    public static string NameOf(string kind, Period period) => $"{kind}_{period.ToString().Replace('-', '_')}";

    /// <summary>The table of a file.</summary>
    public TableOf<ExplorerWideRow> Table(IReadOnlyList<ExplorerColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var table = new TableOf<ExplorerWideRow>();
        foreach (var column in columns.Where(c => c.Scope == ExplorerScope.Indicator || c == ExplorerColumns.Unit))
            (column == ExplorerColumns.Unit ? ExplorerColumns.OwnUnit : column).AddTo(table, column.Name, r => r.First);
        foreach (var period in Periods)
        {
            foreach (var role in Roles)
            {
                foreach (var column in columns.Where(c => c.Scope == ExplorerScope.Figure && c != ExplorerColumns.Unit))
                    InRole(column).AddTo(table, NameOf(NameIn(role, column), period), r => r.In(period, role));
            }

            foreach (var column in columns.Where(c => c.Scope == ExplorerScope.Year))
                column.AddTo(table, NameOf(column.Name, period), r => r.YearIn(period));
        }

        return table;
    }

    private IReadOnlyList<ExplorerWideRow> Ordered(string sort, bool descending)
    {
        if (ExplorerColumns.Named(sort) is { } column)
            return [.. column.Order(Rows, r => r.First, descending)];
        foreach (var period in Periods)
        {
            if (sort == NameOf("verdict", period))
                return [.. ExplorerColumns.Verdict.Order(Rows, r => r.YearIn(period), descending)];
            foreach (var role in Roles)
            {
                if (sort == NameOf(Codes.Of(role), period))
                    return [.. ExplorerColumns.Value.Order(Rows, r => r.In(period, role), descending)];
            }
        }

        // A year that no figure found speaks of orders nothing.
        return Rows;
    }

    // All cells of a wide row are in the indicator's unit.
    private static ExplorerColumn InRole(ExplorerColumn column) => column.Name switch
    {
        "value" => ExplorerColumns.OwnValue,
        "upper_value" => ExplorerColumns.OwnUpperValue,
        _ => column,
    };

    private static string NameIn(Role role, ExplorerColumn column) => column == ExplorerColumns.Value ? Codes.Of(role) : $"{Codes.Of(role)}_{column.Name}";
}
