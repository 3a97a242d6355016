using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>
/// What is checked of a figure before it may be submitted. Errors are what cannot be true; warnings are what may be true and is then
/// explained. Nothing is mended silently.
/// </summary>
/// <param name="indicator">The indicator of the figure.</param>
/// <param name="published">All published figures of the indicator.</param>
/// <param name="growths">Published and proposed figures of its growth series, where it has one; of its level, where it is one.</param>
/// <param name="document">The cited document; null when there is none of that id.</param>
/// <param name="today">The day on which the change is proposed.</param>
public sealed class ChangeRules(
    Indicator indicator, IReadOnlyList<Figure> published, IReadOnlyList<Figure> growths, Document? document, DateOnly today)
{
    /// <summary>The problems of a figure, errors first.</summary>
    /// <param name="figure">The figure as proposed.</param>
    /// <param name="before">The published figure it changes; null when it is new.</param>
    /// <example>45列 after 4295列 is FarFromLastYear; 104% of a share is ShareIsImpossible; −1.6% after +2.1% is SignChanged.</example>
    public IReadOnlyList<ChangeProblem> Check(Figure figure, Figure? before)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [.. Errors(figure, before).Select(k => new ChangeProblem(k, [])), .. Warnings(figure, before)];
    }

    private IEnumerable<ChangeProblemKind> Errors(Figure figure, Figure? before)
    {
        if (!UnitWords.AreConvertible(figure.Unit, indicator.Unit))
            yield return ChangeProblemKind.UnitDoesNotConvert;
        if ((figure.Comparator == Comparator.Range) != (figure.UpperValue is not null) || figure.UpperValue < figure.Value)
            yield return ChangeProblemKind.RangeIsNotOne;
        if (figure.DocumentId.Length == 0 || figure.Paragraph < 1 || figure.Printed.Length == 0)
            yield return ChangeProblemKind.CitationIsMissing;
        else if (document is null || figure.Paragraph > document.Paragraphs || figure.Length != figure.Printed.Length || figure.Start < 0)
            yield return ChangeProblemKind.CitationDoesNotFit;
        if (IsImpossibleShare(figure))
            yield return ChangeProblemKind.ShareIsImpossible;
        if (indicator.Measure == Measure.Rank && (figure.Value < 1 || figure.Value != decimal.Truncate(figure.Value)))
            yield return ChangeProblemKind.RankIsImpossible;
        if (before is null && published.Any(f => f.Key == figure.Key))
            yield return ChangeProblemKind.IsDuplicate;
    }

    // Completion of a plan may pass 100 %, and so may a share that is a ratio; below nothing is neither.
    private bool IsImpossibleShare(Figure figure) => indicator.Measure switch
    {
        Measure.Share => indicator.Unit == "%" && (figure.Value is < 0 or > 100 || figure.UpperValue > 100),
        Measure.Progress => figure.Value is < 0 or > 100 || figure.UpperValue > 100,
        Measure.Completion => figure.Value < 0,
        _ => false,
    };

    private IEnumerable<ChangeProblem> Warnings(Figure figure, Figure? before)
    {
        var others = published.Where(f => f.Key != figure.Key).ToList();
        if (!PrintedNumbers.Say(figure.Printed, figure.Value, figure.UpperValue, figure.Unit))
            yield return new(ChangeProblemKind.PrintedSaysAnother, []);
        if (figure is { Role: Role.Actual, Period.IsSingleYear: true })
        {
            foreach (var comparison in ConsistencyChecks.FarFromLastYear(indicator, others.Prepend(figure)).Where(c => !c.Fits && c.Figures.Contains(figure)))
                yield return new(ChangeProblemKind.FarFromLastYear, [.. comparison.Figures.Where(f => f != figure)]);
            if (ActualOf(figure.Period.LastYear - 1, others) is { } last && last.Value * figure.Value < 0)
                yield return new(ChangeProblemKind.SignChanged, [last]);
            if (PlanOf(figure.Period.LastYear, others) is { } promise && IsLooser(figure, promise))
                yield return new(ChangeProblemKind.LooserThanPromise, [promise]);
            foreach (var comparison in GrowthComparisons(figure, others).Where(c => !c.Fits && c.Figures.Contains(figure)))
                yield return new(ChangeProblemKind.GrowthContradictsLevels, [.. comparison.Figures.Where(f => f != figure)]);
        }

        if (figure.Role == Role.Plan && before is not null && before.Bound != figure.Bound && today.Year >= figure.Period.FirstYear)
            yield return new(ChangeProblemKind.PlanChangedLate, [before]);
    }

    private IReadOnlyList<Comparison> GrowthComparisons(Figure figure, List<Figure> others)
        => indicator.Measure == Measure.Growth
            ? ConsistencyChecks.GrowthAgainstLevels(growths, others.Prepend(figure))
            : ConsistencyChecks.GrowthAgainstLevels(others.Prepend(figure), growths);

    // "约3000" where 3000 was promised: whether it was kept cannot be told.
    private static bool IsLooser(Figure actual, Figure promise)
        => actual.Comparator == Comparator.About && promise.Comparator != Comparator.About;

    private static Figure? ActualOf(int year, IEnumerable<Figure> figures)
        => figures.FirstOrDefault(f => f.Role == Role.Actual && f.Period == new Period(year));

    private static Figure? PlanOf(int year, IEnumerable<Figure> figures)
        => figures.FirstOrDefault(f => f.Role == Role.Plan && f.Period == new Period(year));
}
