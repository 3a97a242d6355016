using System.Runtime.CompilerServices;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>
/// All figures of a release as rows, in their usual order: by topic, what readers look for first, then year, plan before actual. Made once
/// per release, and gone with it.
/// </summary>
public sealed class ExplorerRows
{
    private static readonly ConditionalWeakTable<PublishedPlans, ExplorerRows> Made = [];

    private ExplorerRows(PublishedPlans plans)
    {
        Plans = plans;
        var placeOf = plans.Documents.Select((d, i) => (d.DocumentId, i)).ToDictionary(p => p.DocumentId, p => p.i);
        All = [.. plans.Histories.SelectMany(h => RowsOf(plans, h))
            .OrderBy(r => r.Topic.Sort).ThenBy(r => r.Indicator.Prominence).ThenBy(r => r.Indicator.IndicatorId, StringComparer.Ordinal)
            .ThenBy(r => r.Figure.Period.LastYear).ThenByDescending(r => r.Figure.Period.FirstYear).ThenBy(r => r.Figure.Role)
            .ThenBy(r => placeOf[r.Figure.DocumentId]).ThenBy(r => r.Figure.Paragraph).ThenBy(r => r.Figure.Start).ThenBy(r => r.Figure.Key, StringComparer.Ordinal)];
        Years = All.Count == 0 ? plans.YearsShown : new(All.Min(r => r.Figure.Period.LastYear), All.Max(r => r.Figure.Period.LastYear));
        Periods = ExplorerWide.PeriodsOf(All);
        Known = [.. ExplorerFacet.All.Select(f => f.KnownIn(plans))];
    }

    public PublishedPlans Plans { get; }

    public IReadOnlyList<ExplorerRow> All { get; }

    /// <summary>The first and the last year that a figure speaks of; of a span its last.</summary>
    public Period Years { get; }

    /// <summary>The columns of a wide table of all figures.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>For each of <see cref="ExplorerFacet.All"/> the codes that may be asked for.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Known { get; }

    public static ExplorerRows Of(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Made.GetValue(plans, static p => new(p));
    }

    private static IEnumerable<ExplorerRow> RowsOf(PublishedPlans plans, IndicatorHistory history)
    {
        var indicator = history.Indicator;
        var (topic, leads, names) = (plans.Topic(indicator.TopicId), plans.Tasks.LeadsOf(indicator.IndicatorId), SearchedNames.Of(indicator));
        return plans.Figures[indicator.IndicatorId].Select(figure =>
        {
            var row = new ExplorerRow
            {
                Figure = figure,
                Indicator = indicator,
                Topic = topic,
                Document = plans.Document(figure.DocumentId)!,
                Cell = figure.Period.IsSingleYear && history.In(figure.Period.LastYear) is { } cell && (cell.Plan == figure || cell.Actual == figure) ? cell : null,
                Leads = leads,
                Names = names,
                Plans = plans,
            };
            return row with { Codes = [.. ExplorerFacet.All.Select(f => f.CodesOf(row))] };
        });
    }
}
