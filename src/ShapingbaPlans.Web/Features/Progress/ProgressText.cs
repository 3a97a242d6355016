using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>A year under way in words: every number in them is counted, none is written.</summary>
public sealed class ProgressText(IStringLocalizer<ProgressWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    public string Headline(ProgressView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.All.Count == 0)
            return words["finding.no-plan", view.Year];
        if (view.Reported == 0)
            return view.Month is { } asked ? words["finding.none-by", view.Year, view.All.Count, Month(asked)] : words["finding.none", view.Year, view.All.Count];
        var counted = Enum.GetValues<ProgressState>().Where(s => view.Count(s) > 0).Select(s => words["finding.count." + Codes.Of(s), view.Count(s)].Value).ToList();
        return view.Count(ProgressState.NotApplicable) == view.Reported ? words["finding.no-state", view.Year, Month(view.Month!.Value), view.Reported]
            : words["finding", view.Year, Month(view.Month!.Value), view.Reported, string.Join(shared["list.comma"], counted)];
    }

    public string Lede(ProgressView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        string[] sentences =
        [
            words["lede"],
            view.Reported > 0 && view.Reported < view.All.Count ? words["lede.not-reported", view.All.Count - view.Reported, view.All.Count] : "",
            view.IsReported ? words["lede.closed", view.Year] : "",
        ];
        return string.Join(words["sentence.next"], sentences.Where(s => s.Length > 0));
    }

    /// <summary>One plan of the year: how far it is, in a sentence.</summary>
    public string Headline(MonthsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Latest is not { Progress: { } progress } latest)
            return words["one.none", view.Indicator.Name, view.Year];
        var head = words["one.value", view.Indicator.Name, view.Year, Month(progress.Month), Value(view.Indicator, latest.Latest!)].Value;
        return progress switch
        {
            { Share: { } share } => words["one.share", head, words["one." + Codes.Of(progress.Basis!.Value)].Value, FigureText.Percent(share), State(progress)],
            { Lead: 0m } => words["one.lead.level", head, State(progress)],
            { Lead: { } lead } => words[lead > 0 ? "one.lead.better" : "one.lead.short", head, Lead(progress with { Lead = Math.Abs(lead) })!.TrimStart('+'), State(progress)],
            { IsJudged: true } => words["one.kept", head, State(progress)],
            _ => head,
        };
    }

    /// <summary>The lead: +1.3个百分点, −2位; null where there is none.</summary>
    public string? Lead(YearProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Lead is not { } lead ? null
            : progress.Basis == ProgressBasis.PlaceAgainstPlan ? shared["places", FigureText.WithSign(lead, 0)]
            : figures.Points(lead, progress.IsAgainstTime ? 1 : Math.Max(1, (int)lead.Scale));
    }

    /// <summary>A part-year with its unit, in the indicator's own where it converts.</summary>
    public string Value(Indicator indicator, ProgressFigure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        return indicator.PartYearValueOf(figure) is { } value
            ? figures.WithUnit(value, value.Scale, indicator.Unit)
            : figures.WithUnit(figure.Value, figure.Decimals, figure.Unit);
    }

    /// <summary>截至3月; "to March".</summary>
    public string Month(int month) => words["month." + FigureText.Number(month, 0)];

    /// <summary>What the row is measured by, or why it has no state.</summary>
    public string Basis(YearProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Basis is { } basis ? shared["progress-basis." + Codes.Of(basis)] : shared["progress-obstacle." + Codes.Of(progress.Obstacle!.Value)];
    }

    /// <summary>Which number of the plan counts, and for an increase from which number it is counted.</summary>
    public string Counts(MonthsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Latest?.Progress is not { Plan: { } plan } progress ? figures.WithUnit(view.Plan)
            : progress.Start is { } start ? words["counts.from", Own(view, plan), Own(view, start)] : Own(view, plan);
    }

    private string Own(MonthsView view, decimal value) => figures.WithUnit(value.WithoutZeros(), value.WithoutZeros().Scale, view.Indicator.Unit);

    /// <summary>A line of the legend: 0.2, 5.</summary>
    public static string Line(decimal points) => FigureText.Number(points.WithoutZeros(), points.WithoutZeros().Scale);

    // Inside a sentence an English word starts small.
    private string State(YearProgress progress)
    {
        var word = shared["progress-state." + Codes.Of(progress.State)].Value;
        return char.ToLowerInvariant(word[0]) + word[1..];
    }
}
