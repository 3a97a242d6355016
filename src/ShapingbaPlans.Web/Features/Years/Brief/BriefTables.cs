using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>The tables of a brief: the main indicators, the rows of the year's page by topic, and where each figure stands.</summary>
public sealed class BriefTables(BriefText text, FigureText figures, ChangeText changes)
{
    /// <summary>The main indicators of the year, those without a plan too.</summary>
    public BriefTable Headlines(YearScore score, IReadOnlyList<ScoreRow> rows)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new(text["headlines.title", score.Year], text["headlines.description"],
        [
            new(text["column.indicator"], 300), new(text["column.plan"], 140, CellAlign.End), new(text["column.actual"], 140, CellAlign.End),
            new(text["column.change"], 154, CellAlign.End), new(text["column.verdict"], 150),
        ],
        [.. rows.Select(IReadOnlyList<string> (r) => [text.NameAndUnit(r.Indicator), Plan(r), Actual(r), changes.OnYearBefore(r.Cell) ?? FigureText.None, text.State(r.State)])]);
    }

    /// <summary>The rows of the year's page, a table for each topic; the numbers in front go on through all of them.</summary>
    public IEnumerable<(Topic Topic, BriefTable Table)> Comparison(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        foreach (var topic in Numbered(score).GroupBy(r => r.Row.Topic))
        {
            yield return (topic.Key, new(text["comparison.title", score.Year, topic.Key.Name], text["comparison.description"],
            [
                new(text["column.number"], 54, CellAlign.Centre), new(text["column.indicator"], 238), new(text["column.plan"], 122, CellAlign.End),
                new(text["column.actual"], 112, CellAlign.End), new(text["column.difference"], 140, CellAlign.End), new(text["column.completion"], 86, CellAlign.End),
                new(text["column.verdict"], 132),
            ],
            [.. topic.Select(IReadOnlyList<string> (r) =>
            [
                text["number", r.Number], text.NameAndUnit(r.Row.Indicator), Plan(r.Row), Actual(r.Row), changes.Difference(r.Row.Indicator, r.Row.Cell) ?? FigureText.None,
                r.Row.CompletionRate is { } rate ? FigureText.Percent(rate) : FigureText.None, Verdict(r.Row),
            ])]));
        }
    }

    /// <summary>Document, paragraph and printed form of each figure, by the number of its row.</summary>
    public BriefTable Sources(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new(text["sources.title"], text["sources.description"],
        [
            new(text["column.number"], 54, CellAlign.Centre), new(text["column.indicator"], 212), new(text["column.plan-source"], 290), new(text["column.actual-source"], 328),
        ],
        [.. Numbered(score).Select(IReadOnlyList<string> (r) =>
        [
            text["number", r.Number], r.Row.Indicator.Name, Cited(score.Plans, r.Row.Cell.Plan),
            string.Join('\n', new[] { Cited(score.Plans, r.Row.Cell.Actual), Link(score.Plans, r.Row), Fate(score.Plans, r.Row) }.Where(l => l.Length > 0).DefaultIfEmpty(FigureText.None)),
        ])]);
    }

    private static IEnumerable<(int Number, ScoreRow Row)> Numbered(YearScore score) => score.Rows.Select((row, i) => (i + 1, row));

    private string Plan(ScoreRow row) => row.Cell.Plan is not { } plan ? FigureText.None
        : Value(plan, row.PlanValue, row.PlanUpperValue) is var value && plan.Strength == Strength.Soft ? text["soft.cell", value] : value;

    private string Actual(ScoreRow row) => row.Cell.Actual is { } actual ? Value(actual, row.ActualValue, row.ActualUpperValue) : FigureText.None;

    private string Value(Figure figure, decimal? value, decimal? upper)
    {
        var (integer, fraction) = figures.Split(figure, value, upper);
        return integer + fraction;
    }

    // What the report says of an unanswered promise stands under its state, as on the page.
    private string Verdict(ScoreRow row) => row.State == YearState.Unreported ? $"{text.State(row.State)}\n{text.Fate(row.Cell.Unanswered?.Class)}"
        : row.Cell.Verdict.IsSoftMiss ? $"{text.State(row.State)}\n{text["soft.word"]}"
        : row.Comparability == Comparability.Near ? $"{text.State(row.State)}\n{text["near"]}" : text.State(row.State);

    private string Cited(PublishedPlans plans, Figure? figure) => figure is null ? ""
        : plans.Document(figure.DocumentId) is { } document ? text["cited", text.Place(document, figure.Paragraph), figure.Printed] : text["printed", figure.Printed];

    private string Link(PublishedPlans plans, ScoreRow row) => row.Cell is { Link: { } link, Plan: not null, Actual: not null }
        ? text[link.Comparability == Comparability.Near ? "link.near" : "link.exact", plans.Local(link.Reason)] : "";

    private string Fate(PublishedPlans plans, ScoreRow row) => row.Cell.Unanswered is not { } fate || row.State != YearState.Unreported ? ""
        : fate is { DocumentId: { } id, Paragraph: { } paragraph } && plans.Document(id) is { } nearest
            ? text["fate.near", text.Fate(fate.Class), fate.Reason, text.Place(nearest, paragraph)] : text["fate", text.Fate(fate.Class), fate.Reason];
}
