using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>The register as CSV, <c>/unanswered.csv</c>: the entries of all its pages, filtered alike.</summary>
public static class UnansweredApi
{
    public static void MapUnanswered(this WebApplication app)
        => app.MapTable("/unanswered", ["year", "topic", "class", "department", "prominence", "q", "page"], async (
            HttpRequest ask, UnansweredQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(
                new(ask.First("year"), ask.First("topic"), ask.First("class"), ask.First("department"), ask.First("prominence"), ask.First("q"), ask.First("page")),
                cancellationToken);
            return answer is { Register: { } register }
                ? new TableResult(TableOf(register))
                : address.Refusal(answer.Problem!);
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(UnansweredRegister register) => new TableOf<UnansweredRow>()
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Column("topic_id", r => r.Indicator.TopicId)
        .Term("prominence", r => r.Indicator.Prominence)
        .Column("year", r => r.Cell.Year)
        .Term("plan_comparator", r => r.Plan.Comparator)
        .Column("plan_value", r => r.PlanValue)
        .Column("plan_upper_value", r => r.PlanUpperValue)
        .Column("unit", r => r.Indicator.Unit)
        .Term("strength", r => r.Plan.Strength)
        .Column("unanswered_class", r => r.Class is { } given ? TermCell.Of(given) : new TermCell(UnansweredFilter.None, "unanswered-class." + UnansweredFilter.None))
        .Column("nearest_document_id", r => r.Fate?.DocumentId)
        .Column("nearest_paragraph", r => r.Fate?.Paragraph)
        .Column("reason", r => r.Fate?.Reason)
        .Column("lead_department_ids", r => string.Join('|', r.Leads.Select(d => d.DepartmentId)))
        .Column("lead_departments", r => string.Join('|', r.Leads.Select(d => register.Plans.Local(d.NameZh))))
        .Column("plan_document_id", r => r.Plan.DocumentId)
        .Column("plan_paragraph", r => r.Plan.Paragraph)
        .Column("plan_printed", r => r.Plan.Printed)
        .Build($"unanswered-{register.Filter.YearCode}", register.Found);
}
