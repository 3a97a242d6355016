using ShapingbaPlans.Web.Features.Years.Brief;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>What the years' pages need, and the downloads beside them: <c>/years.csv</c> with the lowered plans and moved targets,
/// <c>/years/2024.csv</c> with the page's own parameters.</summary>
public static class YearApi
{
    public static void AddYears(this IServiceCollection services)
        => services.AddSingleton<YearQuery>().AddSingleton<YearsQuery>().AddSingleton<YearText>().AddSingleton<YearFinding>().AddBrief();

    public static void MapYears(this WebApplication app)
    {
        app.MapBrief();
        app.MapTable("/years", [], async (YearsQuery query, CancellationToken cancellationToken) => new TableResult(PlanMovesTable.Of(await query.LoadAsync(cancellationToken))))
            .WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapTable("/years/{year}", ["topic", "verdict", "nature", "prominence", "q", "show", "sort", "dir", "page"], async (
            string year, HttpRequest ask, YearQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            // A download is never cut into pages, and yet refuses an address as its page does.
            var answer = await query.LoadAsync(
                new(year)
                {
                    Topic = ask.First("topic"),
                    Verdict = [.. ask.Query["verdict"]],
                    Nature = ask.First("nature"),
                    Prominence = ask.First("prominence"),
                    Q = ask.First("q"),
                    Show = ask.First("show"),
                    Sort = ask.First("sort"),
                    Dir = ask.First("dir"),
                    Page = ask.First("page"),
                }, cancellationToken);
            return answer is { Score: { } score }
                ? new TableResult(YearTable.Of(score))
                : address.Refusal(answer.Problem!);
        }, DataStructure.Years).WithMetadata(new ShowsPublishedFactsAttribute());
    }
}
