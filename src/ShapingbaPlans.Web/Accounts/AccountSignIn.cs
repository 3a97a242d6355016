using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Identity's sign-in with three differences: a disabled account cannot; a lock does not hold in a browser that the person has used
/// before, so that strangers who guess at a name lock only themselves out; and every sign-in starts its own clock.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor requests, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, KnownBrowsers browsers)
    : SignInManager<Account>(accounts, requests, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);

    // Identity leaves the second factor out when its key cannot be read; here an account that has one is never let in without.
    public override Task<bool> IsTwoFactorEnabledAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.TwoFactorEnabled);
    }

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        browsers.Remember(Context, user);
    }

    protected override async Task<bool> IsLockedOut(Account user) => await base.IsLockedOut(user) && !browsers.IsKnown(Context, user);
}
