namespace ShapingbaPlans.Web.Hosting;

/// <summary>How a reader's choice of language or theme is kept: nothing personal, a year, no script.</summary>
internal static class PreferenceCookie
{
    public static CookieOptions Options => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
    };
}
