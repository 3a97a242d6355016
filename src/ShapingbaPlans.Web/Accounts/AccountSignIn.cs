using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Identity's sign-in with four differences: a disabled account cannot; a lock does not hold in a browser that the person has used
/// before, so that strangers who guess at a name lock only themselves out; every sign-in starts its own clock; and a passkey is asked what a password is.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor requests, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, KnownBrowsers browsers,
    PasskeyChallenges challenges)
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

    // Identity lets a passkey in without asking whether the account may sign in or is locked, and takes the same answer twice.
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        if (await PasskeyChallenges.UnderwayAsync(Context, PasskeyChallenges.SigningIn) is not { } challenge)
            return SignInResult.Failed;
        var answer = await PerformPasskeyAssertionAsync(credentialJson);
        if (!answer.Succeeded || !challenges.Use(challenge))
            return SignInResult.Failed;
        if (await PreSignInCheck(answer.User) is { } refused)
            return refused;
        // The passkey's counter: a copy of the device is noticed.
        return (await UserManager.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded
            ? await SignInOrTwoFactorAsync(answer.User, isPersistent: false, bypassTwoFactor: true)
            : SignInResult.Failed;
    }

    protected override async Task<bool> IsLockedOut(Account user) => await base.IsLockedOut(user) && !browsers.IsKnown(Context, user);
}
