using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Shared.Checks;

/// <summary>A comparison of figures in words, every number in them computed or printed.</summary>
public sealed class CheckText(IStringLocalizer<CheckWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    /// <summary>How the figures compare: 印出增长27%，按两年数字算为18.1%（600亿元 ÷ 508亿元 − 1），相差8.9个百分点.</summary>
    public string Sentence(Comparison comparison, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(plans);
        var sentence = comparison.Check switch
        {
            ConsistencyCheck.GrowthAgainstLevels => Growth(comparison),
            ConsistencyCheck.FarFromLastYear => Far(comparison),
            ConsistencyCheck.TwoValues => words["two", figures.WithUnit(comparison.First), figures.WithUnit(comparison.Second)],
            ConsistencyCheck.ShortOfHorizon => Horizon(comparison, plans),
            _ => Total(comparison),
        };
        return Languages.IsChinese ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>What a figure is in the comparison: 印出的增速, 2024年总量, 远期目标; a part goes by its indicator's name.</summary>
    public string Side(Comparison comparison, Figure figure, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(plans);
        return comparison.Check switch
        {
            ConsistencyCheck.GrowthAgainstLevels => figure == comparison.First ? words["side.growth"] : words["side.level", figure.Period.LastYear],
            ConsistencyCheck.FarFromLastYear => words["side.now", figure.Period.LastYear],
            ConsistencyCheck.TwoValues => words[figure == comparison.First ? "side.document" : "side.other"],
            ConsistencyCheck.ShortOfHorizon => figure == comparison.Second ? words["side.target"]
                : words[figure.Role == Role.Actual ? "side.start" : "side.plan", figure.Period.LastYear],
            _ => IsShares(comparison) || figure != comparison.First ? plans.Indicator(figure.IndicatorId)?.Name ?? figure.IndicatorId : words["side.total"].Value,
        };
    }

    private string Growth(Comparison comparison)
    {
        var decimals = Math.Max(1, comparison.First.Decimals);
        var printed = words[comparison.Printed < 0 ? "growth.down" : "growth.up", figures.WithUnit(Math.Abs(comparison.Printed), comparison.First.Decimals, "%")];
        var apart = decimal.Round(Math.Abs(comparison.Printed - comparison.Reckoned), decimals, MidpointRounding.AwayFromZero);
        // Nothing to the digit shown: "0.0 points apart" would read like a difference.
        var outcome = apart == 0 ? words["growth.agrees"] : words["growth.apart", figures.Points(apart, decimals).TrimStart('+')];
        return words["growth", printed, figures.WithUnit(comparison.Reckoned, decimals, "%"), figures.WithUnit(comparison.Second), figures.WithUnit(comparison.Others[0]), outcome];
    }

    private string Far(Comparison comparison)
        => words["far", comparison.First.Period.LastYear, figures.WithUnit(comparison.First), figures.WithUnit(comparison.Second),
            Times(comparison.Printed / comparison.Reckoned)];

    // A slip of the unit gives a factor that two decimals would round to nothing.
    private static string Times(decimal factor) => factor < 0.1m ? WorkNumbers.Of(factor) : FigureText.Number(factor, 2);

    private string Horizon(Comparison comparison, PublishedPlans plans)
    {
        var (target, unit) = (comparison.Second, plans.Indicator(comparison.Second.IndicatorId)!.Unit);
        if (target.Note.StartsWith(HorizonPath.EachYearNote, StringComparison.Ordinal))
            return words["horizon.each", words["horizon.year", comparison.First.Period.LastYear], figures.WithUnit(comparison.First), figures.WithUnit(target)];
        var planned = comparison.Others.Where(f => f.Role == Role.Plan)
            .Select(f => words["horizon.plan", f.Period.LastYear, figures.WithUnit(f)].Value);
        var when = target.Period.IsSingleYear ? words["horizon.year", target.Period.LastYear] : words["horizon.span", target.Period.FirstYear, target.Period.LastYear];
        return words["horizon", string.Join(shared["list.comma"], planned), when,
            figures.WithUnit(comparison.Reckoned, FigureText.DecimalsOf(comparison.First, target), unit), figures.WithUnit(target)];
    }

    private string Total(Comparison comparison)
    {
        var parts = string.Join(" + ", comparison.Others.Select(figures.WithUnit));
        var decimals = comparison.Others.Append(comparison.First).Max(f => f.Decimals);
        var sum = figures.WithUnit(comparison.Reckoned, decimals, comparison.First.Unit);
        var apart = comparison.Printed == comparison.Reckoned ? ""
            : words["total.apart", figures.WithUnit(Math.Abs(comparison.Printed - comparison.Reckoned), decimals, comparison.First.Unit)].Value;
        return (IsShares(comparison)
            ? words["shares", parts, sum, figures.WithUnit(comparison.Printed, 0, "%")]
            : words["total", parts, sum, figures.WithUnit(comparison.First)]) + apart;
    }

    // Shares of a whole have no total of their own: the first of them stands first.
    private static bool IsShares(Comparison comparison) => comparison.Others.Contains(comparison.First);
}
