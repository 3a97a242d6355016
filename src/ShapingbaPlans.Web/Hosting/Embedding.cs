namespace ShapingbaPlans.Web.Hosting;

/// <summary>
/// Pages under <c>/embed</c> stand in frames of other sites: any site may frame them, they run no script and set no cookie. Language and
/// theme are in their address alone.
/// </summary>
public static class Embedding
{
    public static bool IsAsked(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments("/embed");
    }
}
