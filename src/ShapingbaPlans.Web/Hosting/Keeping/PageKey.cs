using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>Everything of a request that a page for readers depends on, besides the release.</summary>
public readonly record struct PageKey(string Scheme, string Host, string Path, string Query, string Language, string Theme, string Accept)
{
    private const int LongestAccept = 200;

    /// <summary>The key of a request; null for one that has to go the long way: of a signed-in person, of another site's script, or no reading at all.</summary>
    public static PageKey? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var headers = request.Headers;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || headers.Origin.Count > 0 || headers.Authorization.Count > 0)
            return null;
        var cookies = headers.Cookie.ToString();
        // Under HTTPS the name has a prefix, and a long cookie comes in numbered parts.
        if (cookies.Contains(AccountCookies.SignIn, StringComparison.Ordinal) || AcceptOf(headers.Accept.ToString()) is not { } accept)
            return null;
        return new PageKey(
            request.Scheme,
            request.Host.Value ?? "",
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            cookies.Length == 0 ? "" : Languages.Known(request.Cookies[Languages.Cookie]) ?? "",
            cookies.Length == 0 ? "" : Themes.Known(request.Cookies[Themes.Cookie]) ?? "",
            accept);
    }

    // What browsers and simple programs ask for is a page, whatever else they take; who asks for something else names it.
    private static string? AcceptOf(string accept)
        => accept.Contains("blazor-enhanced-nav", StringComparison.Ordinal) ? accept.Length > LongestAccept ? null : accept
            : accept is "" or "*/*" || accept is "text/html" || accept.StartsWith("text/html,", StringComparison.Ordinal) ? ""
            : accept.Length > LongestAccept ? null : accept;
}
