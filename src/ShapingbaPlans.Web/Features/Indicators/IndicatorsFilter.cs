using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>How the list is ordered.</summary>
public enum IndicatorOrder { Topic, Name, Figures, Latest }

/// <summary>The part of the address that chooses indicators: as typed.</summary>
public sealed record IndicatorsAsk(string? Q, string? Topic, string? Prominence, string? Verdict, int? Year, string? Sort, int? Page)
{
    /// <summary>What is no number is an unknown year or page, and is said to be one.</summary>
    public static int? Whole(string? text)
        => string.IsNullOrEmpty(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Which indicators are listed, and in which order. Without a choice of prominence, one-off ones wait unless a text is searched for.</summary>
public sealed record IndicatorsFilter(
    string Text, string? TopicId, string? Prominence, IReadOnlyList<Prominence> Prominences, YearState? Verdict, int? Year, IndicatorOrder Order, int Page)
{
    public const int LongestText = 60;

    public const string AllProminences = "all";

    public const string LeadingProminences = "leading";

    private static readonly Prominence[] Leading = [Domain.Plans.Prominence.Headline, Domain.Plans.Prominence.Tracked];

    public static readonly IndicatorsFilter Default = new("", null, null, Leading, null, null, IndicatorOrder.Topic, 1);

    /// <summary>Reads an address; the name of the part that is not understood comes back when there is one.</summary>
    public static (IndicatorsFilter Filter, string? Problem) Read(IndicatorsAsk ask, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        if (Given(ask.Topic) is { } topic && plans.Topics.All(t => t.TopicId != topic))
            return (Default, "topic");
        Prominence prominence = default;
        if (Given(ask.Prominence) is { } asked && asked is not (AllProminences or LeadingProminences) && !Codes.TryParse(asked, out prominence))
            return (Default, "prominence");
        YearState verdict = default;
        if (Given(ask.Verdict) is { } state && !Codes.TryParse(state, out verdict))
            return (Default, "verdict");
        var order = IndicatorOrder.Topic;
        if (Given(ask.Sort) is { } sort && !Codes.TryParse(sort, out order))
            return (Default, "sort");
        if (ask.Year is { } year && (year < IndicatorHistory.YearsShown.FirstYear || year > IndicatorHistory.YearsShown.LastYear))
            return (Default, "year");
        if (ask.Page is < 1)
            return (Default, "page");
        var text = (ask.Q ?? "").Trim();
        return (new(
            text[..Math.Min(text.Length, LongestText)], Given(ask.Topic), Given(ask.Prominence), Shown(Given(ask.Prominence), prominence, text),
            Given(ask.Verdict) is null ? null : verdict, ask.Year, order, ask.Page ?? 1), null);
    }

    public bool Accepts(IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var indicator = history.Indicator;
        return (TopicId is null || indicator.TopicId == TopicId)
            && Prominences.Contains(indicator.Prominence)
            && (Verdict is null || history.Years.Any(c => (Year is null || c.Year == Year) && !c.IsEmpty && c.Verdict.State == Verdict))
            && (Verdict is not null || Year is null || history.In(Year.Value) is { IsEmpty: false })
            && Finds(indicator);
    }

    private static Prominence[] Shown(string? asked, Prominence one, string text)
        => asked switch
        {
            AllProminences => Enum.GetValues<Prominence>(),
            LeadingProminences => Leading,
            null => text.Length > 0 ? Enum.GetValues<Prominence>() : Leading,
            _ => [one],
        };

    private bool Finds(Indicator indicator)
    {
        if (Text.Length == 0)
            return true;
        string[] names = [indicator.NameZh, .. indicator.AliasesZh.Split('|')];
        return names.Append(indicator.NameEn).Append(indicator.IndicatorId).Any(n => n.Contains(Text, StringComparison.OrdinalIgnoreCase))
            || names.Any(n => PinyinInitials.Match(n, Text));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
