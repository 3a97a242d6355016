using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>The picture beside a page: its address with <c>.svg</c> before the query.</summary>
public static class PictureRoutes
{
    public static IEndpointConventionBuilder MapPicture(this IEndpointRouteBuilder app, string page, Delegate handler)
        => app.MapGet(page + ".svg", handler).WithMetadata(new ShowsPublishedFactsAttribute())
            // Before the tables, whose suffix is any.
            .WithOrder(-2);
}
