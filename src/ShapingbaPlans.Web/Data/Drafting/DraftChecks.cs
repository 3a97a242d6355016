using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Runs the rules over a draft, with the published facts and the other drafts beside it.</summary>
public static class DraftChecks
{
    private static readonly FactKind Figures = FactKinds.For<Figure>();
    private static readonly FactKind Documents = FactKinds.For<Document>();

    /// <summary>The problems of a draft; only figures have rules.</summary>
    public static IReadOnlyList<ChangeProblem> Of(Draft draft, IReadOnlyList<Draft> drafts, PublishedPlans plans, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(plans);
        return draft.FactKind == Figures.Name ? Of((Figure)Figures.Read(draft.After), drafts, plans, today) : [];
    }

    public static IReadOnlyList<ChangeProblem> Of(Figure figure, IReadOnlyList<Draft> drafts, PublishedPlans plans, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(plans);
        if (plans.Indicator(figure.IndicatorId) is not { } indicator)
            return [];
        var published = plans.Figures[figure.IndicatorId].ToList();
        var companions = Companions(indicator, plans);
        var drafted = drafts.Where(d => d.FactKind == Figures.Name).Select(d => (Figure)Figures.Read(d.After)).Where(f => companions.Contains(f.IndicatorId)).ToList();
        var others = companions.SelectMany(id => plans.Figures[id]).Where(f => drafted.All(d => d.Key != f.Key));
        var rules = new ChangeRules(
            indicator, published, [.. drafted, .. others], DocumentOf(figure.DocumentId, drafts, plans), today);
        return rules.Check(figure, published.FirstOrDefault(f => f.Key == figure.Key));
    }

    /// <summary>A document that is published, or proposed.</summary>
    public static Document? DocumentOf(string documentId, IReadOnlyList<Draft> drafts, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.Document(documentId) ?? Proposed(drafts).FirstOrDefault(d => d.DocumentId == documentId);
    }

    /// <summary>The documents that are proposed.</summary>
    public static IEnumerable<Document> Proposed(IReadOnlyList<Draft> drafts)
        => drafts.Where(d => d.FactKind == Documents.Name).Select(d => (Document)Documents.Read(d.After));

    // The level of a growth, the growths of a level.
    private static IReadOnlyList<string> Companions(Indicator indicator, PublishedPlans plans)
    {
        var byId = plans.Indicators.ToDictionary(i => i.IndicatorId);
        return indicator.Measure == Measure.Growth
            ? GrowthLevels.LevelOf(indicator, byId) is { } level ? [level.IndicatorId] : []
            : [.. plans.Indicators.Where(i => GrowthLevels.LevelOf(i, byId) == indicator).Select(i => i.IndicatorId)];
    }
}
