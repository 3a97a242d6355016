namespace ShapingbaPlans.Web.Hosting;

/// <summary>The reader's system decides between light and dark, unless <c>?theme=light</c> or <c>?theme=dark</c> was chosen once.</summary>
public static class Themes
{
    public const string Cookie = "theme";

    public static void UseThemes(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Query[Cookie].ToString() is "light" or "dark" or "auto" && !Embedding.IsAsked(context.Request))
            context.Response.Cookies.Append(Cookie, context.Request.Query[Cookie].ToString(), PreferenceCookie.Options);
        return next(context);
    });

    /// <summary><c>light</c>, <c>dark</c>, or null where the system decides.</summary>
    public static string? Chosen(HttpContext? context)
    {
        if (context?.Request.Query[Cookie].ToString() is { Length: > 0 } asked)
            context.Items[Cookie] = asked;
        return Known(context?.Items[Cookie] as string ?? context?.Request.Cookies[Cookie]);
    }

    /// <summary>A theme that there is; else null.</summary>
    public static string? Known(string? theme) => theme is "light" or "dark" ? theme : null;
}
