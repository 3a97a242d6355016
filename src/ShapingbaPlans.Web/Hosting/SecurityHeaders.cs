namespace ShapingbaPlans.Web.Hosting;

/// <summary>What a page may load: its own scripts, styles and pictures, nothing from another host.</summary>
public static class SecurityHeaders
{
    // Inline style attributes carry widths and decimal alignment; inline scripts are never needed.
    private const string Policy = OwnThings + "frame-ancestors 'self'";

    // Only what is made to stand in other pages may.
    private const string EmbedPolicy = OwnThings + "frame-ancestors *";

    private const string OwnThings =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; ";

    /// <summary>The same policy for a page whose own scripts bear a nonce.</summary>
    public static string WithScriptNonce(string nonce) => Policy.Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Embedding.IsAsked(context.Request) ? EmbedPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    });
}
