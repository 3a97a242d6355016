using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The picture of the page as a sheet to take away.</summary>
public sealed class CompareSheet(
    DrawnComponents components, ComparePanels panels, ChartSpeech speech, CompareText text, RankingText rankingText, SheetNotes notes, IStringLocalizer<CompareWords> words)
{
    /// <summary>Null when there is nothing to draw.</summary>
    public async Task<PictureSheet?> OfAsync(Compared compared, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var ranking = compared.Filter.Form == CompareForm.Ranking ? compared.Ranking : null;
        var pieces = ranking is not null ? await RankedAsync(ranking) : compared.Filter.Form == CompareForm.Index ? await IndexedAsync(compared) : await SideBySideAsync(compared);
        if (pieces.Count == 0)
            return null;
        string[] said = ranking is null ? [text.Plain(compared)]
            : [ranking.Levels.Count > 0 ? rankingText.LevelWords(ranking) : "", ranking.Rates.Count > 0 ? rankingText.RateWords(ranking) : "", rankingText.Unranked(ranking) ?? ""];
        var subtitle = ranking is not null ? words["subtitle.year", words["place"], compared.RankedYear]
            : words["subtitle", words["place"], compared.Years[0], compared.Years[^1]];
        return new(
            text.Headline(compared), $"{words["picture." + CompareFilter.Views[(int)compared.Filter.Form], compared.BaseYear]} · {subtitle}", string.Concat(said), pieces,
            [.. said.Where(s => s.Length > 0), notes.Sources(compared.Plans, FiguresOf(compared, ranking)), notes.Release(compared.Plans)],
            PermanentLink.Of(request, "/compare", compared.Plans, compared.Filter.Parts()));
    }

    private async Task<List<PicturePiece>> SideBySideAsync(Compared compared)
    {
        var pieces = new List<PicturePiece>();
        foreach (var panel in panels.Of(compared))
        {
            pieces.Add(new(await components.DrawAsync<PlanChartDrawing>(new()
            {
                ["Id"] = panel.Id,
                ["Facts"] = panel.Facts,
                ["Frame"] = panel.Frame,
                ["Labels"] = speech.LabelsOf(panel.Frame),
                ["Title"] = speech.Title(panel.Indicator, panel.Facts),
                ["Description"] = panel.Description,
            }), panel.Indicator.Name, panel.Note));
        }

        return pieces;
    }

    private async Task<List<PicturePiece>> IndexedAsync(Compared compared)
    {
        var series = compared.Indexes;
        return series.All(s => s.Reason is not null) ? [] : [new(await components.DrawAsync<IndexDrawing>(new()
        {
            ["Id"] = "index",
            ["Series"] = series,
            ["Years"] = compared.IndexYears,
            ["BaseYear"] = compared.BaseYear,
            ["Frame"] = IndexFrame.Broad,
            ["Title"] = words["picture.index", compared.BaseYear].Value,
            ["Description"] = text.Plain(compared),
        }))];
    }

    private async Task<List<PicturePiece>> RankedAsync(CompletionRanking ranking)
    {
        var pieces = new List<PicturePiece>();
        if (ranking.Levels.Count > 0)
            pieces.Add(new(await DrawnAsync(ranking.Levels, 100, RankingText.Rate, RankingText.Rate, "", rankingText.LevelWords(ranking)), words["ranking.levels"]));
        if (ranking.Rates.Count > 0)
            pieces.Add(new(await DrawnAsync(ranking.Rates, 0, rankingText.Ahead, RankingText.Points, ".rates", rankingText.RateWords(ranking)), words["ranking.rates"]));
        return pieces;
    }

    private Task<XElement> DrawnAsync(IReadOnlyList<RankedTarget> targets, decimal plan, Func<decimal, string> valueText, Func<decimal, string> barText, string kind, string description)
        => components.DrawAsync<RankingDrawing>(new()
        {
            ["Id"] = "ranking" + kind,
            ["Targets"] = targets,
            ["Plan"] = plan,
            ["ValueText"] = valueText,
            ["BarText"] = barText,
            ["Axis"] = words["ranking.axis" + kind].Value,
            ["Frame"] = RankingFrame.Broad,
            ["Title"] = words[kind.Length == 0 ? "ranking.levels" : "ranking.rates"].Value,
            ["Description"] = description,
        });

    private static IEnumerable<Figure> FiguresOf(Compared compared, CompletionRanking? ranking) => ranking is not null
        ? ranking.Levels.Concat(ranking.Rates).SelectMany(t => new[] { t.Cell.Plan!, t.Cell.Actual! })
        : compared.Chosen.SelectMany(h => h.Years).SelectMany(c => new[] { compared.Filter.Form == CompareForm.Plan ? c.Plan : null, c.Actual }).OfType<Figure>();
}
