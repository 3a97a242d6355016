using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>The Word brief of a year, <c>/years/2024.docx</c>.</summary>
public static class BriefApi
{
    public const string Suffix = "docx";

    // A brief is of the whole year: filters are for the page.
    private static readonly string[] Parameters = ["lang", Data.ReleaseAsked.Parameter];

    public static IServiceCollection AddBrief(this IServiceCollection services)
        => services.AddSingleton<BriefText>().AddSingleton<BriefFindings>().AddSingleton<BriefTables>().AddSingleton<BriefCharts>().AddSingleton<BriefOutline>();

    // Of two addresses with a dot the router prefers neither by itself: this one goes before the table formats.
    public static void MapBrief(this WebApplication app)
        => app.MapGet("/years/{year}." + Suffix, AnswerAsync).WithOrder(-1).WithMetadata(new ShowsPublishedFactsAttribute());

    private static async Task<IResult> AnswerAsync(string year, HttpRequest ask, YearQuery query, BriefOutline outline, AddressText address, CancellationToken cancellationToken)
    {
        if (ask.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return address.Refusal(AddressProblem.NotUnderstood("parameter", unknown, Parameters));
        var answer = await query.LoadAsync(new(year), cancellationToken);
        return answer.Score is { } score
            ? new BriefResult(outline.Of(score, LinkOf(ask, score)), $"year-{score.Year}-brief.{Suffix}")
            : address.Refusal(answer.Problem!);
    }

    // The page as it was in this release: it says the same for ever.
    private static Uri LinkOf(HttpRequest ask, YearScore score)
    {
        var query = AddressQuery.Of([("lang", Languages.IsChinese ? null : "en"), (Data.ReleaseAsked.Parameter, score.Plans.Release.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return new($"{ask.Scheme}://{ask.Host}{ask.PathBase}/years/{score.Year}?{query}");
    }
}
