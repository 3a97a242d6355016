using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The rankings in words and numbers.</summary>
public sealed class RankingText(IStringLocalizer<CompareWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    public string Headline(Compared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var (year, levels, rates) = (compared.RankedYear, compared.Ranking.LevelSpread, compared.Ranking.RateSpread);
        var title = levels is not null ? words["ranking.title", year, levels.Count, Rate(levels.Least), Rate(levels.Greatest), Rate(levels.Median)]
            : rates is not null ? words["ranking.title.rates", year, rates.Count, Ahead(rates.Least), Ahead(rates.Greatest), Ahead(rates.Median)]
            : words["ranking.none", year];
        return compared is { Filter.Ids.Count: 0, Topic: { } topic } ? words["ranking.of-topic", topic.Name, title.Value] : title.Value;
    }

    public string LevelWords(CompletionRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Words(ranking, ranking.Levels, ranking.LevelSpread!, Rate, "ranking.words");
    }

    public string RateWords(CompletionRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Words(ranking, ranking.Rates, ranking.RateSpread!, Ahead, "ranking.words.rates");
    }

    /// <summary>What was judged and stands in neither list; null when nothing was.</summary>
    public string? Unranked(CompletionRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ranking.Unranked.Count == 0 ? null : words["ranking.unranked", ranking.Unranked.Count, List(ranking.Unranked.Select(h => h.Indicator.Name))].Value;
    }

    /// <example>107.4%; an interpolated quartile is said at one decimal, too.</example>
    public static string Rate(decimal rate) => FigureText.Percent(Math.Round(rate, 1, MidpointRounding.AwayFromZero));

    /// <example>+0.8个百分点.</example>
    public string Ahead(decimal points) => figures.Points(Shown(points), Decimals(points));

    /// <example>+0.8.</example>
    public static string Points(decimal points) => FigureText.WithSign(Shown(points), Decimals(points));

    private static decimal Shown(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    private static int Decimals(decimal points) => Math.Max(1, WorkNumbers.Decimals(Shown(points)));

    private string Words(CompletionRanking ranking, IReadOnlyList<RankedTarget> targets, Spread spread, Func<decimal, string> text, string key)
        => spread.Count == 1
            ? words["ranking.words.one", targets[0].Indicator.Name, text(targets[0].Value)]
            : words[key, ranking.Year, spread.Count, text(spread.Least), Named(targets, spread.Least), text(spread.FirstQuartile), text(spread.Median), text(spread.ThirdQuartile),
                text(spread.Greatest), Named(targets, spread.Greatest), targets.Count(t => t.Cell.Verdict.IsKept)];

    private string Named(IReadOnlyList<RankedTarget> targets, decimal value)
    {
        var named = targets.Where(t => t.Value == value).Select(t => t.Indicator.Name).ToList();
        return named.Count <= 2 ? List(named) : words["ranking.several", named[0], named.Count];
    }

    private string List(IEnumerable<string> items) => string.Join(shared["list.comma"], items);
}
