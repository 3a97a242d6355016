using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>All drafts beside the published facts: each is read once, and judged with the others in sight.</summary>
public sealed class DraftBook
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _texts;
    private readonly DateOnly _today;
    private readonly Dictionary<string, DraftReading> _readings;
    private readonly ILookup<string, Figure> _proposed;
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly ILookup<string, string> _growthsOf;
    private readonly Lazy<CatalogueChecks> _catalogue;

    /// <param name="plans">What is published, as of the latest release.</param>
    /// <param name="drafts">All drafts.</param>
    /// <param name="texts">The paragraphs of the documents whose text is here, by document.</param>
    /// <param name="today">The day in China.</param>
    public DraftBook(PublishedPlans plans, IReadOnlyList<Draft> drafts, IReadOnlyDictionary<string, IReadOnlyList<string>> texts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(drafts);
        (Plans, Drafts, _texts, _today) = (plans, drafts, texts, today);
        _readings = drafts.ToDictionary(d => d.Slot, d => DraftReading.Of(d, TextOf));
        _proposed = Proposed<Figure>().ToLookup(f => f.IndicatorId);
        _indicators = plans.Indicators.Concat(Proposed<Indicator>()).GroupBy(i => i.IndicatorId).ToDictionary(g => g.Key, g => g.Last());
        _growthsOf = _indicators.Values.Select(i => (Level: GrowthLevels.LevelOf(i, _indicators), Growth: i.IndicatorId))
            .Where(p => p.Level is not null).ToLookup(p => p.Level!.IndicatorId, p => p.Growth);
        _catalogue = new(() => new(this));
    }

    public PublishedPlans Plans { get; }

    public IReadOnlyList<Draft> Drafts { get; }

    /// <summary>What is published or proposed, and what names what.</summary>
    public CatalogueChecks Catalogue => _catalogue.Value;

    /// <summary>The same with other drafts in place of those in their slots.</summary>
    public DraftBook With(IReadOnlyList<Draft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var replaced = drafts.Select(d => d.Slot).ToHashSet();
        return new(Plans, [.. Drafts.Where(d => !replaced.Contains(d.Slot)), .. drafts], _texts, _today);
    }

    public Draft? In(string slot) => _readings.GetValueOrDefault(slot)?.Draft;

    public DraftReading Read(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return _readings.TryGetValue(draft.Slot, out var reading) && reading.Draft.Version == draft.Version ? reading : DraftReading.Of(draft, TextOf);
    }

    /// <summary>The facts of a type that drafts propose.</summary>
    public IEnumerable<T> Proposed<T>() where T : IFact => _readings.Values.Where(r => !r.Draft.Withdraws).Select(r => r.Fact).OfType<T>();

    /// <summary>The figures that drafts propose of an indicator.</summary>
    public IEnumerable<Figure> ProposedOf(string indicatorId) => _proposed[indicatorId];

    /// <summary>An indicator that is published, or proposed.</summary>
    public Indicator? Indicator(string indicatorId) => _indicators.GetValueOrDefault(indicatorId);

    /// <summary>All indicators, published and proposed.</summary>
    public IEnumerable<Indicator> Indicators => _indicators.Values;

    /// <summary>A document that is published, or proposed.</summary>
    public Document? Document(string documentId) => Proposed<Document>().FirstOrDefault(d => d.DocumentId == documentId) ?? Plans.Document(documentId);

    /// <summary>The paragraphs of a document; null when its text is not here.</summary>
    public IReadOnlyList<string>? TextOf(string documentId) => _texts.GetValueOrDefault(documentId);

    /// <summary>Everything that is wrong with a draft, errors first.</summary>
    public IReadOnlyList<DraftProblem> Problems(Draft draft)
    {
        var reading = Read(draft);
        try
        {
            return Judged(draft, reading);
        }
        catch (OverflowException)
        {
            // Numbers that cannot be compared with the others: one such draft takes no page down, and is never published.
            return [.. reading.Problems, new("draft.too_large", true, "value")];
        }
    }

    private IReadOnlyList<DraftProblem> Judged(Draft draft, DraftReading reading)
    {
        return [.. reading.Problems.Concat(reading.Fact is { } fact ? Judge(draft, fact) : []).OrderByDescending(p => p.IsError)];
    }

    private IEnumerable<DraftProblem> Judge(Draft draft, IFact fact)
    {
        if (fact is Figure figure)
            return OfFigure(draft, figure);
        // Said in the place of a published figure, it takes that figure back; a figure of another place stays an answer.
        if (fact is UnansweredPromise fate && !draft.Withdraws
            && Plans.Figures[fate.IndicatorId].FirstOrDefault(f => f.Role == Role.Actual && f.Period == new Period(fate.Year)) is { } answer)
            return [DraftSlot.Parse(draft.Slot)!.Key == answer.Key ? new("draft.takes_back", false, "class") { Against = [answer] } : new("draft.is_answered", true, "class")];
        var withdrawal = draft.Withdraws && draft.Reason.Length == 0 ? new DraftProblem("draft.withdrawal_wants_reason", false) : null;
        return withdrawal is null ? Catalogue.Of(draft, fact) : Catalogue.Of(draft, fact).Append(withdrawal);
    }

    private IEnumerable<DraftProblem> OfFigure(Draft draft, Figure figure)
    {
        if (Indicator(figure.IndicatorId) is not { } indicator)
        {
            yield return new("draft.unknown_indicator", true, "indicator_id", figure.IndicatorId);
            yield break;
        }

        var before = draft.Before is null ? null : (Figure)FactKinds.For<Figure>().Read(draft.Before);
        if (ChangesPromise(draft, figure, before) && draft.ChangeReason is null)
            yield return new("draft.change_reason_is_missing", true, "change_reason");
        else if (draft is { ChangeReason: ChangeReason.Other, Reason.Length: 0 })
            yield return new("draft.other_wants_words", true, "reason");
        if (draft.Withdraws)
        {
            yield return new("draft.withdrawal_wants_reason", false);
            yield break;
        }

        var rules = new ChangeRules(indicator, [.. Plans.Figures[figure.IndicatorId]], Companions(indicator), Document(figure.DocumentId), _today);
        foreach (var problem in rules.Check(figure, before))
            yield return DraftProblem.Of(problem);
    }

    /// <summary>True when a published promise would say something else, or nothing.</summary>
    public static bool ChangesPromise(Draft draft, Figure figure, Figure? before)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(figure);
        return before is { Role: Role.Plan } && (draft.Withdraws || before.Bound != figure.Bound || before.Unit != figure.Unit || before.Strength != figure.Strength);
    }

    // The level of a growth, the growths of a level: what is proposed for them counts instead of what is published.
    private IReadOnlyList<Figure> Companions(Indicator indicator)
    {
        IEnumerable<string> ids = indicator.Measure == Measure.Growth
            ? GrowthLevels.LevelOf(indicator, _indicators) is { } level ? [level.IndicatorId] : []
            : _growthsOf[indicator.IndicatorId];
        return [.. ids.SelectMany(id => _proposed[id].Concat(Plans.Figures[id].Where(f => _proposed[id].All(p => p.Key != f.Key))))];
    }
}
