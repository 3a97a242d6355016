using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Exploring;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Explorer;

/// <summary>What the explorer says: its finding, the words of filters and columns, and cells as text.</summary>
public sealed class ExplorerText(IStringLocalizer<ExplorerWords> own, IStringLocalizer<Words> words)
{
    /// <summary>How many figures were found, on how many indicators, of which years.</summary>
    /// <example>24个数字：19项指标，2023–2027年.</example>
    public string Finding(ExplorerFound found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Figures.Count == 0)
            return own["finding.none"];
        var indicators = found.Figures.Select(r => r.Indicator.IndicatorId).Distinct().Count();
        var (first, last) = (found.Figures.Min(r => r.Figure.Period.LastYear), found.Figures.Max(r => r.Figure.Period.LastYear));
        var counted = Counted("finding", found.Figures.Count, indicators, first == last ? own["year", first] : own["years", first, last]);
        return found.Filter.Text.IsEmpty ? counted : own["finding.text", found.Filter.Text.Typed, counted];
    }

    public string Column(string name) => own["col." + name];

    /// <summary>What an order goes by: a column, or in wide form the plan, the actual or the result of a year.</summary>
    public string Sort(string name, IEnumerable<Period> periods)
    {
        foreach (var period in ExplorerColumns.Named(name) is null ? periods : [])
        {
            foreach (var kind in ExplorerWide.Kinds)
            {
                if (name == ExplorerWide.NameOf(kind, period))
                    return own["order.year", Period(period), own["kind." + kind]];
            }
        }

        return Column(name);
    }

    public string Facet(ExplorerFacet facet) => own["facet." + facet.Name];

    /// <summary>What a code of a facet is called.</summary>
    public string Code(ExplorerFacet facet, string code, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(facet);
        ArgumentNullException.ThrowIfNull(plans);
        return facet.Name switch
        {
            "topic" => plans.Topic(code).Name,
            "indicator" => plans.Indicator(code)!.Name,
            "document" => Document(plans.Document(code)!),
            "department" => code == ExplorerFacet.None ? own["department.none"] : plans.Local(plans.Tasks.Department(code)!.NameZh),
            "verdict" => words["state." + code],
            "unanswered" => words["unanswered-class." + code],
            _ => words[$"{facet.Name}.{code}"],
        };
    }

    public string Document(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Kind == DocumentKind.AnnualReport ? words["citation.report", document.FirstYear] : words["citation.action-plan"];
    }

    /// <summary>The years of a period, in a heading.</summary>
    public string Period(Period period) => period.IsSingleYear ? period.ToString() : own["span", period.FirstYear, period.LastYear];

    /// <summary>A cell as a reader sees it; null when it is empty.</summary>
    public string? Cell(ExplorerColumn column, ExplorerRow row)
    {
        ArgumentNullException.ThrowIfNull(column);
        var shown = new ShownCell(words);
        column.WriteTo(shown, row);
        return string.IsNullOrEmpty(shown.Shown) ? null : shown.Shown;
    }

    // English has a form for one.
    private string Counted(string key, int figures, int indicators, string years)
        => own[key, own[figures == 1 ? "one-figure" : "figures", figures], own[indicators == 1 ? "one-indicator" : "indicators", indicators], years];

    private sealed class ShownCell(IStringLocalizer<Words> words) : IRowWriter
    {
        public string? Shown { get; private set; }

        public void Text(string? text) => Shown = text?.Replace("|", words["list.comma"], StringComparison.Ordinal);

        public void Term(TermCell? term) => Shown = term is null ? null : words[term.WordKey].Value;

        public void Whole(long? number) => Number(number);

        public void Number(decimal? number) => Shown = number is { } n ? FigureText.Number(n, n.Scale) : null;

        public void Date(DateOnly? day) => Shown = day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        public ValueTask EndRowAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
