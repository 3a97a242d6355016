using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>Puts the brief of a year together: what there is to say decides which parts it has, and they are numbered as they come.</summary>
public sealed class BriefOutline(BriefText text, BriefFindings findings, BriefTables tables, BriefCharts charts, YearFinding finding)
{
    private static readonly YearState[] Kept = [YearState.Exceeded, YearState.Met];
    private static readonly YearState[] Short = [YearState.Near, YearState.Missed];

    /// <param name="score">The year's page, unfiltered.</param>
    /// <param name="link">The permanent address of the page.</param>
    public YearBrief Of(YearScore score, Uri link)
    {
        ArgumentNullException.ThrowIfNull(score);
        var kind = score.Outcome.Promises.Count == 0 ? "no-plan" : score.IsReported ? "" : "pending";
        var title = text[kind.Length == 0 ? "title" : "title." + kind, score.Year];
        var blocks = new List<BriefBlock> { new BriefLine(LineStyle.Title, title), new BriefLine(LineStyle.Issue, Issue(score.Plans)) };
        var part = 0;
        foreach (var (heading, content) in Parts(score, link).Where(p => p.Content.Count > 0))
        {
            blocks.Add(new BriefHeading(1, text[$"heading.{++part}"] + heading));
            blocks.AddRange(content);
        }

        return new(title, text["creator"], score.Plans.ReleasedAt, Languages.IsChinese ? "zh-CN" : "en-GB", blocks);
    }

    private IEnumerable<(string Heading, IReadOnlyList<BriefBlock> Content)> Parts(YearScore score, Uri link)
    {
        var figure = 0;
        yield return (text["part.overall"], [Body(findings.Counts(score)), Body(finding.Lede(score))]);
        yield return (text["part.headlines"], [.. Headlines(score), .. Chart(charts.Rates(score), ref figure), .. Chart(charts.Completion(score), ref figure)]);
        yield return (text["part.topics"], score.Outcome.Promises.Count == 0 ? [] : [Body(findings.Topics(score)), .. Chart(charts.Outcomes(score), ref figure)]);
        if (score.IsReported)
        {
            yield return (text["part.kept"], [.. Statements(score, Kept)]);
            yield return (text["part.short"], [.. Statements(score, Short)]);
            yield return (text["part.unanswered"], [.. findings.Unanswered(score).Select(Body)]);
        }

        var moves = findings.Moves(score).ToList();
        yield return (text["part.moves"], moves.Count == 0 ? [] : [.. moves.Select(Body), Body(text["moves.note"])]);
        var horizon = findings.Horizon(score).ToList();
        yield return (text["part.horizon"], horizon.Count == 0 ? [] : [.. horizon.Select(Body), Body(text["horizon.note"])]);
        yield return (text["part.comparison"], score.Rows.Count == 0 ? [] : [new BriefLine(LineStyle.Note, Legend(score)), .. Comparison(score)]);
        yield return (text["part.sources"], [.. Sources(score), new BriefLine(LineStyle.Note, text["link", link]) { Address = link }]);
    }

    private IEnumerable<BriefBlock> Headlines(YearScore score)
    {
        var rows = score.All.Where(r => r.Indicator.Prominence == Prominence.Headline).OrderBy(r => r.Topic.Sort).ThenBy(r => r.Indicator.IndicatorId, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
            yield break;
        yield return Body(text.Counted("headlines.counts", rows.Count, rows.Count(r => r.IsPromise), rows.Count(r => r.Cell.Actual is not null)));
        var table = tables.Headlines(score, rows);
        yield return new BriefLine(LineStyle.Caption, table.Title);
        yield return table;
    }

    private IEnumerable<BriefBlock> Statements(YearScore score, YearState[] states)
        => states.Where(s => score.Outcome.Count(s) > 0).Select(s => Body(findings.Statements(score, s)));

    private IEnumerable<BriefBlock> Comparison(YearScore score)
    {
        var topic = 0;
        foreach (var (name, table) in tables.Comparison(score))
        {
            yield return new BriefHeading(2, text[$"subheading.{++topic}"] + name.Name);
            yield return table;
        }
    }

    private IEnumerable<BriefBlock> Sources(YearScore score)
    {
        foreach (var document in score.Plans.Documents)
            yield return Body(text[document.PublisherZh.Length == 0 ? "document" : "document.published", document.Title, score.Plans.Local(document.PublisherZh), document.ReferenceNo]);
        if (score.Rows.Count > 0)
            yield return tables.Sources(score);
    }

    // A chart stands under its number and name, so that the text can speak of it.
    private List<BriefBlock> Chart(BriefChart? chart, ref int number)
        => chart is null ? [] : [chart, new BriefLine(LineStyle.Caption, text["figure", ++number, chart.Title])];

    private string Issue(PublishedPlans plans) => plans.ReleasedAt is { } at
        ? text["issue", plans.Release, BeijingTime.DayOf(at).ToString(text["date"], CultureInfo.InvariantCulture)] : text["issue.none"];

    // The lines of the rules in force, as on the page.
    private string Legend(YearScore score)
    {
        var rules = YearThresholds.InForce;
        return text["legend", text.Listed(score.Rows.Select(r => r.State).Distinct().Order().Select(text.State)),
            WorkNumbers.Of(rules.ExceededPercent), WorkNumbers.Of(rules.ExceededPoints), WorkNumbers.Of(rules.NearPercent), WorkNumbers.Of(rules.NearPoints)];
    }

    private static BriefLine Body(string said) => new(LineStyle.Body, said);
}
