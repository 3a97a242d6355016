using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>One project as CSV: a row for each place that names it, then a row for each figure tied to it with the verdict of its year.</summary>
public static class ProjectApi
{
    public static void MapProject(this WebApplication app)
        => app.MapTable("/projects/{id}", [], async (string id, ProjectQuery query, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(id, cancellationToken) is { } view
                ? new TableResult(TableOf(view))
                : address.Refusal(AddressProblem.Missing("project", id)))
            .WithMetadata(new ShowsPublishedFactsAttribute());

    // One of the two parts: a place that names the project, or a figure of a year.
    private sealed record Line(ProjectAppearance? Appearance, Indicator? Indicator, YearCell? Cell, Figure? Figure);

    private static Table TableOf(ProjectView view) => new TableOf<Line>()
        .Column("project_id", _ => view.History.ProjectId)
        .Column("project", _ => view.Plans.Local(view.History.NameZh))
        .Column("year", l => l.Appearance?.Year ?? l.Cell?.Year)
        .Term("mention", l => l.Appearance?.Mention)
        .Column("list", l => l.Appearance is { Project: var p } ? view.Plans.Local(p.ListZh) : null)
        .Column("group", l => l.Appearance is { Project: var p } ? view.Plans.Local(p.GroupZh) : null)
        .Column("name_printed", l => l.Appearance?.Project.NameZh)
        .Column("indicator_id", l => l.Indicator?.IndicatorId)
        .Column("indicator", l => l.Indicator?.Name)
        .Term("role", l => l.Figure?.Role)
        .Term("comparator", l => l.Figure?.Comparator)
        .Term("strength", l => l.Figure?.Strength)
        .Column("value", l => l.Figure?.ValueAsPrinted)
        .Column("upper_value", l => l.Figure?.UpperValueAsPrinted)
        .Column("unit", l => l.Figure?.Unit)
        .Term("verdict", l => l.Cell?.Verdict.State)
        .Column("difference", l => l.Cell?.Verdict.Difference?.WithoutZeros())
        .Column("completion_rate", l => l.Cell?.Verdict.CompletionRate?.WithoutZeros())
        .Column("document_id", l => l.Appearance?.Project.DocumentId ?? l.Figure?.DocumentId)
        .Column("paragraph", l => l.Appearance?.Project.Paragraph ?? l.Figure?.Paragraph)
        .Column("printed", l => l.Figure?.Printed)
        .Build(view.History.ProjectId, Lines(view));

    private static IEnumerable<Line> Lines(ProjectView view)
        => view.History.Appearances.Select(a => new Line(a, null, null, null))
            .Concat(view.Figures.Histories.SelectMany(h => h.Years
                .SelectMany(c => new[] { c.Plan, c.Actual }.OfType<Figure>().Select(f => new Line(null, h.Indicator, c, f)))));
}
