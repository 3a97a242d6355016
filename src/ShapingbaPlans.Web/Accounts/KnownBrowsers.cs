using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Remembers, in an encrypted cookie, that a browser was signed in to an account since its password was last changed. It opens nothing: it only keeps the person from being
/// locked out by others' guesses, and is itself allowed few tries.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection)
{
    public const string Cookie = "plans-browser";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _cookies = protection.CreateProtector("Accounts.KnownBrowser").ToTimeLimitedDataProtector();

    public bool IsKnown(HttpContext context, Account account) => Of(context) == Mark(account);

    public void Remember(HttpContext context, Account account) => context.Response.Cookies.Append(
        Cookie,
        _cookies.Protect(Mark(account), Remembered),
        new() { HttpOnly = true, IsEssential = true, MaxAge = Remembered, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });

    /// <summary>Whose browser it is, and since when; null when it is nobody's.</summary>
    public string? Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } cookie)
            return null;
        try
        {
            return _cookies.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // With a new password, a new second factor or "sign out everywhere" every browser is a strange one again.
    private static string Mark(Account account) => $"{account.Id}/{account.SecurityStamp}";
}
