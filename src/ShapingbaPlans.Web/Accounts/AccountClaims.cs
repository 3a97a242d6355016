using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>What a request knows of the account behind it, and how that is read.</summary>
public sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";

    private const string Display = "display";
    private const string MustChange = "must_change_password";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user));

    public static ClaimsPrincipal Of(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new(ClaimTypes.Name, account.UserName!));
        identity.AddClaim(new(Display, account.DisplayName.Length > 0 ? account.DisplayName : account.UserName!));
        identity.AddClaim(new(ClaimTypes.Role, Codes.Of(account.Role)));
        identity.AddClaim(new(Stamp, account.SecurityStamp ?? ""));
        if (account.MustChangePassword)
            identity.AddClaim(new(MustChange, "true"));
        return new(identity);
    }

    public static bool IsSignedIn(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true;

    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(Display) ?? "";

    public static bool MustChangePassword(ClaimsPrincipal user) => user.HasClaim(c => c.Type == MustChange);

    public static bool Has(ClaimsPrincipal user, AccountRole role) => user.IsInRole(Codes.Of(role));
}
