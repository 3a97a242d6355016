using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.YearMatrix;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>An indicator's row: its years, and its target for 2027.</summary>
public sealed record MatrixRow(IndicatorHistory History, HorizonRow? Target)
{
    public Indicator Indicator => History.Indicator;
}

/// <summary>The rows of one topic.</summary>
public sealed record MatrixGroup(Topic Topic, IReadOnlyList<MatrixRow> Rows);

/// <summary>Indicators × years: what the page draws and what the download writes.</summary>
public sealed record Matrix(PublishedPlans Plans, MatrixScope Scope, IReadOnlyList<MatrixGroup> Groups)
{
    public IEnumerable<MatrixRow> Rows => Groups.SelectMany(g => g.Rows);

    public static Matrix Of(PublishedPlans plans, MatrixScope scope)
    {
        var widest = WidestOf(scope);
        var groups = plans.Histories.Where(h => h.Indicator.Prominence <= widest)
            .GroupBy(h => h.Indicator.TopicId)
            .Select(g => new MatrixGroup(plans.Topic(g.Key), [.. g.OrderBy(h => h.Indicator.Prominence).Select(h => new MatrixRow(h, HorizonRow.Of(plans, h)))]));
        return new(plans, scope, [.. groups.OrderBy(g => g.Topic.Sort)]);
    }

    /// <summary>How many indicators a scope shows.</summary>
    public int CountOf(MatrixScope scope) => Plans.Indicators.Count(i => i.Prominence <= WidestOf(scope));

    // Prominence is declared from what readers look for most to what is mentioned once.
    private static Prominence WidestOf(MatrixScope scope) => scope switch
    {
        MatrixScope.Headline => Prominence.Headline,
        MatrixScope.Tracked => Prominence.Tracked,
        _ => Prominence.OneOff,
    };
}
