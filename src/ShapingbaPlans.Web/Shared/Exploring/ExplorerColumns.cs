using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>The columns of figures, in the order of a file. A new one is a line here, its header and its word.</summary>
public static class ExplorerColumns
{
    // Names of the reader's language stand in its order.
    private static readonly IComparer<string?> ByName
        = Comparer<string?>.Create((a, b) => CultureInfo.CurrentUICulture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase));

    private static readonly ExplorerCellWriter<string?> Texts = new(CellKind.Text, (to, text) => to.Text(text));

    private static readonly ExplorerCellWriter<long?> Wholes = new(CellKind.Whole, (to, number) => to.Whole(number));

    private static readonly ExplorerCellWriter<decimal?> Numbers = new(CellKind.Number, (to, number) => to.Number(number));

    public static readonly ExplorerColumn IndicatorId = Text("indicator_id", ExplorerScope.Indicator, r => r.Indicator.IndicatorId);

    public static readonly ExplorerColumn Indicator = Text("indicator", ExplorerScope.Indicator, r => r.Indicator.Name, ByName);

    public static readonly ExplorerColumn Period = new ExplorerColumn<string?, (int, int)?>(
        "period", ExplorerScope.Place, r => r.Figure.Period.ToString(), r => (r.Figure.Period.LastYear, -r.Figure.Period.FirstYear), Comparer<(int, int)?>.Default, Texts);

    public static readonly ExplorerColumn Role = Term<Role>("role", ExplorerScope.Place, r => r.Figure.Role);

    public static readonly ExplorerColumn Unit = Text("unit", ExplorerScope.Figure, r => r.Figure.Unit);

    /// <summary>The value in its printed unit; in order by what it comes to, 8.5万辆 after 9000辆.</summary>
    public static readonly ExplorerColumn Value = Number("value", ExplorerScope.Figure, r => r.Figure.ValueAsPrinted, r => UnitWords.Unscaled(r.Figure.Value, r.Figure.Unit));

    public static readonly ExplorerColumn Verdict = Term<Domain.Verdicts.YearState>("verdict", ExplorerScope.Year, r => r.Verdict);

    public static readonly ExplorerColumn Difference = Number("difference", ExplorerScope.Year, r => r.Difference);

    public static readonly ExplorerColumn CompletionRate = Number("completion_rate", ExplorerScope.Year, r => r.CompletionRate);

    /// <summary>The printed form; on a page with its document and paragraph.</summary>
    public static readonly ExplorerColumn Printed = new ExplorerColumn<string?, (string, int, int)?>(
        "printed", ExplorerScope.Figure, r => r.Figure.Printed, r => (r.Figure.DocumentId, r.Figure.Paragraph, r.Figure.Start), Comparer<(string, int, int)?>.Default, Texts);

    public static readonly IReadOnlyList<ExplorerColumn> All =
    [
        IndicatorId,
        Indicator,
        Text("topic_id", ExplorerScope.Indicator, r => r.Topic.TopicId),
        new ExplorerColumn<string?, int?>("topic", ExplorerScope.Indicator, r => r.Topic.Name, r => r.Topic.Sort, Comparer<int?>.Default, Texts),
        Text("region_code", ExplorerScope.Indicator, r => r.Document.RegionCode),
        Period,
        Role,
        Term<Comparator>("comparator", ExplorerScope.Figure, r => r.Figure.Comparator),
        Term<Strength>("strength", ExplorerScope.Figure, r => r.Figure.Strength),
        Value,
        Number("upper_value", ExplorerScope.Figure, r => r.Figure.UpperValueAsPrinted, r => r.Figure.UpperValue is { } upper ? UnitWords.Unscaled(upper, r.Figure.Unit) : null),
        Unit,
        Term<Measure>("measure", ExplorerScope.Indicator, r => r.Indicator.Measure),
        Verdict,
        Difference,
        CompletionRate,
        Term<Comparability>("comparability", ExplorerScope.Year, r => r.Comparability),
        Term<UnansweredClass>("unanswered_class", ExplorerScope.Year, r => r.UnansweredClass),
        Term<Nature>("nature", ExplorerScope.Indicator, r => r.Indicator.Nature),
        Term<Prominence>("prominence", ExplorerScope.Indicator, r => r.Indicator.Prominence),
        Text("lead_department_ids", ExplorerScope.Indicator, r => string.Join('|', r.Leads.Select(d => d.DepartmentId))),
        Text("lead_departments", ExplorerScope.Indicator, r => string.Join('|', r.Leads.Select(r.NameOf)), ByName),
        Text("document_id", ExplorerScope.Figure, r => r.Figure.DocumentId),
        new ExplorerColumn<long?, long?>("paragraph", ExplorerScope.Figure, r => r.Figure.Paragraph, r => r.Figure.Paragraph, Comparer<long?>.Default, Wholes),
        Printed,
    ];

    public static ExplorerColumn? Named(string name) => All.FirstOrDefault(c => c.Name == name);

    /// <summary>What a figure comes to in the unit of its indicator, in which all cells of a wide row are; empty where its own does not convert.</summary>
    internal static readonly ExplorerColumn OwnValue = Number("value", ExplorerScope.Figure, r => r.Indicator.PrintedValueOf(r.Figure));

    internal static readonly ExplorerColumn OwnUpperValue = Number("upper_value", ExplorerScope.Figure, r => r.Indicator.PrintedUpperValueOf(r.Figure));

    internal static readonly ExplorerColumn OwnUnit = Text("unit", ExplorerScope.Indicator, r => r.Indicator.Unit);

    private static ExplorerColumn<string?, string> Text(string name, ExplorerScope scope, Func<ExplorerRow, string?> value, IComparer<string?>? comparer = null)
        => new(name, scope, value, r => value(r) is { Length: > 0 } text ? text : null!, comparer ?? StringComparer.Ordinal, Texts);

    private static ExplorerColumn<decimal?, decimal?> Number(string name, ExplorerScope scope, Func<ExplorerRow, decimal?> value, Func<ExplorerRow, decimal?>? key = null)
        => new(name, scope, value, key ?? value, Comparer<decimal?>.Default, Numbers);

    private static ExplorerColumn<T?, T?> Term<T>(string name, ExplorerScope scope, Func<ExplorerRow, T?> value) where T : struct, Enum
        => new(name, scope, value, value, Comparer<T?>.Default, new(CellKind.Term, (to, term) => to.Term(TermCell.Of(term)), typeof(T)));
}
