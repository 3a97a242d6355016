using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>What the pages of the year under way need, and the downloads beside them.</summary>
public static class ProgressApi
{
    public static void AddProgress(this WebApplicationBuilder builder)
    {
        var settings = ProgressSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(settings).AddSingleton(settings.Lines);
        builder.Services.AddSingleton<ProgressQuery>().AddSingleton<RemindersQuery>().AddSingleton<ProgressText>();
    }

    public static void MapProgress(this WebApplication app)
    {
        app.MapTable("/progress/{year}", ["department", "topic", "status", "month"], async (
            string year, HttpRequest ask, ProgressQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(AskOf(year, ask), cancellationToken);
            return answer is { View: { } view } ? new TableResult(TableOf(view, view.Rows, $"progress-{view.Year}")) : address.Refusal(answer.Problem!);
        }).WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapTable("/progress/{year}/standing", ["department", "topic", "status", "month"], async (
            string year, HttpRequest ask, ProgressQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(AskOf(year, ask), cancellationToken);
            return answer is { View: { } view } ? new TableResult(StandingsOf(view)) : address.Refusal(answer.Problem!);
        }).WithMetadata(new ShowsPublishedFactsAttribute());
        // Not marked as published facts alone: what is due changes with the day.
        app.MapTable("/progress/{year}/reminders", ["department", "reminder"], async (
            string year, HttpRequest ask, RemindersQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(new(year, ask.First("department"), ask.First("reminder")), cancellationToken);
            return answer is { View: { } view } ? new TableResult(RemindersTable.Of(view)) : address.Refusal(answer.Problem!);
        });
        app.MapTable("/progress/{year}/{indicatorId}", [], async (
            string year, string indicatorId, ProgressQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(year, indicatorId, cancellationToken);
            return answer is { View: { } view }
                ? new TableResult(TableOf(view.Plans, view.Year, view.Months, $"progress-{view.Year}-{view.Indicator.IndicatorId}"))
                : address.Refusal(answer.Problem!);
        }).WithMetadata(new ShowsPublishedFactsAttribute());
    }

    private static ProgressAsk AskOf(string year, HttpRequest ask)
        => new(year, ask.First("department"), ask.First("topic"), ask.First("status"), ask.First("month"));

    private static Table TableOf(ProgressView view, IEnumerable<ProgressRow> rows, string name) => TableOf(view.Plans, view.Year, rows, name);

    private static Table TableOf(PublishedPlans plans, int year, IEnumerable<ProgressRow> rows, string name) => new TableOf<ProgressRow>()
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Column("topic_id", r => r.Indicator.TopicId)
        .Column("lead_department_ids", r => string.Join('|', r.Leads.Select(d => d.DepartmentId)))
        .Column("lead_departments", r => string.Join('|', r.Leads.Select(d => plans.Local(d.NameZh))))
        .Column("year", _ => year)
        .Column("month", r => r.Latest?.Month)
        .Term("plan_comparator", r => r.Plan.Comparator)
        .Column("plan_value", r => r.Indicator.PrintedValueOf(r.Plan))
        .Column("plan_upper_value", r => r.Indicator.PrintedUpperValueOf(r.Plan))
        .Term("strength", r => r.Plan.Strength)
        .Column("progress_value", r => r.Value)
        .Column("unit", r => r.Indicator.Unit)
        .Term("progress_basis", r => r.Progress?.Basis)
        .Column("share_reached", r => r.Progress?.Share?.WithoutZeros())
        .Column("share_elapsed", r => r.Progress is { IsAgainstTime: true } progress ? progress.Elapsed.WithoutZeros() : null)
        .Column("lead_points", r => r.Progress?.Lead?.WithoutZeros())
        .Column("progress_state", r => r.Progress is { } progress ? TermCell.Of(progress.State) : new TermCell(ProgressMark.None, "progress-state." + ProgressMark.None))
        .Term("no_state_because", r => r.Progress?.Obstacle)
        .Column("month_before", r => r.Before?.Month)
        .Column("value_before", r => r.Indicator.PartYearValueOf(r.Before))
        .Column("value_year_before", r => r.Indicator.PartYearValueOf(r.YearBefore))
        .Column("source", r => r.Latest is { } latest ? plans.Local(latest.SourceZh) : null)
        .Column("reported_on", r => r.Latest?.ReportedOn)
        .Column("note", r => r.Latest is { } latest ? plans.Local(latest.Note) : null)
        .Column("plan_document_id", r => r.Plan.DocumentId)
        .Column("plan_paragraph", r => r.Plan.Paragraph)
        .Column("plan_printed", r => r.Plan.Printed)
        .Build(name, rows);

    private static Table StandingsOf(ProgressView view) => new TableOf<DepartmentStanding>()
        .Column("rank", s => s.Rank)
        .Column("department_id", s => s.Department.DepartmentId)
        .Column("department", s => view.Plans.Local(s.Department.NameZh))
        .Column("year", _ => view.Year)
        .Column("month", _ => view.Month)
        .Column("plans_led", s => s.Plans)
        .Column("plans_judged", s => s.Judged)
        .Column("plans_in_time", s => s.InTime)
        .Column("share_in_time", s => s.Share?.WithoutZeros())
        .Column("mean_lead", s => s.MeanLead?.WithoutZeros())
        .Build(string.Create(CultureInfo.InvariantCulture, $"progress-standing-{view.Year}"), view.Standings);
}
