using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>A rule that tells what a figure measures.</summary>
/// <param name="Name">Its name, the first part of the candidate's rule.</param>
/// <param name="Measure">What it measures then.</param>
/// <param name="Holds">True when the rule speaks.</param>
internal sealed record MeasureRule(string Name, Measure Measure, Func<Spot, bool> Holds);

/// <summary>The rules for the measure (口径), in the order they are asked; the last one holds for everything left.</summary>
internal static class MeasureRules
{
    private static readonly string[] GrowthNouns = ["增速", "增幅", "涨幅", "降幅", "增长率", "增长速度"];
    private static readonly string[] States = ["达到", "达", "增至", "增加到", "增加至", "发展到", "总数", "总量", "扩大到", "提升至", "增长至", "增长到", "拥有", "共有", "现有", "累计有", "涵盖", "设有", "为", "保持在", "稳定在"];
    private static readonly string[] Totals = ["增至", "增加到", "增加至", "发展到", "扩大到", "扩大至", "提升至", "提升到", "增长至", "增长到", "拓展至", "拓展到", "累计达", "累计达到"];
    private static readonly string[] StockNouns = ["总量", "总数", "存量", "保有量", "累计数", "在册数", "数量"];
    private static readonly string[] Flows = ["量", "次", "额", "率", "值", "比", "度", "就业", "出栏", "上线"];

    /// <summary>The rules.</summary>
    public static IReadOnlyList<MeasureRule> All { get; } =
    [
        new("rank", Measure.Rank, s => s.Quantity.Kind == UnitKind.Rank),
        new("pull-in-points", Measure.Other, s => s.Quantity.Kind == UnitKind.Points && (s.Phrase.Contains("拉动", StringComparison.Ordinal) || s.Phrase.Contains("贡献", StringComparison.Ordinal))),
        new("change-in-points", Measure.ChangePp, s => s.Quantity.Kind == UnitKind.Points),
        new("shift-of-place", Measure.Other, s => s.Quantity.Unit == "位" && EndsWithAny(s.Subject, ["前移", "上升", "提升", "后移", "下降", "前进"])),
        new("class-or-span", Measure.Other, s => s.Quantity.Kind is UnitKind.Class or UnitKind.Span || s.Quantity.Form is NumberForm.Row or NumberForm.Ratio),
        new("doubling", Measure.Growth, s => s.Quantity.Form == NumberForm.Doubling),
        new("completion", Measure.Completion, s => s.Quantity.Kind == UnitKind.Percent && (s.SubjectRule is "part-of-plan" or "part-of-whole-plan" || CompletesPlan(s))),
        new("progress", Measure.Progress, s => s.Quantity.Kind == UnitKind.Percent && (SharePhrases.IsProgress(s.MeasureText) || s.SubjectRule == "progress-of-works")),
        new("yearly-average", Measure.AvgGrowth, s => IsRate(s) && s.Predicate.IsYearlyAverage),
        new("growth-verb", Measure.Growth, s => IsRate(s) && s.Predicate.Motion is Motion.Rises or Motion.Falls || (IsRate(s) && s.Quantity.Falls)),
        new("growth-noun", Measure.Growth, s => s.Quantity.Kind == UnitKind.Percent && EndsWithAny(FrameWords.TrimTrailing(s.MeasureText), GrowthNouns)),
        new("compared-rate", Measure.ChangePp, s => s.Quantity.Kind == UnitKind.Percent && s.Predicate.Motion is Motion.Above or Motion.Below),
        new("index", Measure.Other, s => s.Subject.EndsWith("指数", StringComparison.Ordinal) && s.Quantity.Kind is UnitKind.Percent or UnitKind.None || s.Quantity.Kind is UnitKind.None or UnitKind.Times),
        new("share", Measure.Share, s => s.Quantity.Kind == UnitKind.Percent),
        new("cumulative", Measure.Stock, IsCumulative),
        new("standing-count", Measure.Stock, IsStandingCount),
        new("level", Measure.Level, _ => true),
    ];

    private static bool IsRate(Spot spot) => spot.Quantity.Kind is UnitKind.Percent or UnitKind.Times;

    private static bool CompletesPlan(Spot spot)
        => (spot.Subject.EndsWith("完成率", StringComparison.Ordinal) && (spot.Subject.Contains("投资", StringComparison.Ordinal) || spot.Subject.Contains("任务", StringComparison.Ordinal) || spot.Subject.Contains("计划", StringComparison.Ordinal) || spot.Subject.Contains("目标", StringComparison.Ordinal) || spot.Subject.Contains("参保", StringComparison.Ordinal)))
            || SharePhrases.Completion(spot.MeasureText) is not null;

    // 累计 without 全年 counts from the beginning on.
    private static bool IsCumulative(Spot spot)
        => (spot.ContinuesSum && spot.Quantity.Kind is not UnitKind.Percent and not UnitKind.Points and not UnitKind.Times) || spot.Quantity.Kind is not UnitKind.Percent && spot.MeasureText.LastIndexOf("累计", StringComparison.Ordinal) is var at && at >= 0
            && !spot.MeasureText.AsSpan(0, at).EndsWith("全年") && !spot.MeasureText.AsSpan(0, at).EndsWith("年内") && !spot.MeasureText.AsSpan(0, at).EndsWith("今年");

    // 高新技术企业达到150家: a number of things that stand, not of things done.
    private static bool IsStandingCount(Spot spot)
    {
        if (spot.Quantity.Kind is UnitKind.Count or UnitKind.Amount && EndsWithAny(spot.Subject, ["保有量", "存量"]))
            return true;
        if (spot.Quantity.Kind is not UnitKind.Count || spot.Quantity.Form == NumberForm.Zero || ContentVerbs.Creates(spot.Subject) || spot.Subject.Contains('每', StringComparison.Ordinal))
            return false;
        if (EndsWithAny(spot.Subject, StockNouns) && spot.Quantity.Unit[^1] is '户' or '家' or '个' or '人' or '件')
            return true;
        if (spot.Subject.StartsWith("集聚", StringComparison.Ordinal) || spot.Subject.StartsWith("聚集", StringComparison.Ordinal) || spot.Subject.EndsWith("参保", StringComparison.Ordinal) || (spot.SubjectRule != "noun-behind" && spot.Subject.IndexOf("入驻", StringComparison.Ordinal) > 0))
            return true;
        if (Owns(spot.Phrase))
            return true;
        if (EndsWithAny(spot.MeasureText.TrimEnd(), Totals))
            return true;
        if (spot.SubjectRule == "noun-behind" && EndsWithAny(spot.MeasureText, ["为"]))
            return false;
        if (spot.SubjectRule == "carried" && EndsWithAny(spot.Phrase.Trim().TrimEnd('达', '到', '为', '约'), StockNouns))
            return true;
        if (EndsWithAny(spot.Subject, Flows) || ContentVerbs.LeadingIn(spot.Subject) is not null || spot.SubjectRule == "carried")
            return false;
        return EndsWithAny(spot.MeasureText.TrimEnd(), States) || spot.Quantity.Comparator == Comparator.Gt || spot.ContinuesCount;
    }

    // 全市共有景区9家, 现有医院12所.
    private static bool Owns(string phrase)
    {
        var start = phrase.AsSpan(0, Math.Min(phrase.Length, 9));
        return start.Contains("共有", StringComparison.Ordinal) || start.Contains("现有", StringComparison.Ordinal) || start.Contains("拥有", StringComparison.Ordinal) || start.Contains("建有", StringComparison.Ordinal);
    }

    private static bool EndsWithAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
