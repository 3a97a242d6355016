using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>An account as its owner sees it.</summary>
public sealed record OwnAccountView(Account Account, int RecoveryCodesLeft, IReadOnlyList<UserPasskeyInfo> Passkeys);

/// <summary>What people do to their own account.</summary>
public sealed class OwnAccount(UserManager<Account> accounts, AccountSignIn signIn, ILogger<OwnAccount> log)
{
    public async Task<OwnAccountView> LoadAsync(ClaimsPrincipal visitor)
    {
        var account = await OfAsync(visitor);
        var left = account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0;
        return new(account, left, [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)]);
    }

    /// <summary>Changes the password; sign-ins elsewhere end.</summary>
    public async Task<IdentityResult> ChangePasswordAsync(ClaimsPrincipal visitor, string current, string wanted)
    {
        var account = await OfAsync(visitor);
        if (current == wanted)
            return Fault("SamePassword");
        var changed = await accounts.ChangePasswordAsync(account, PasswordRules.Cut(current), wanted);
        if (!changed.Succeeded)
            return changed;
        account.MustChangePassword = false;
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        log.LogInformation("Account {Account} changed its password", account.Id);
        return changed;
    }

    /// <summary>The key of an authenticator that is being set up; null when none was asked for, or it is in force already.</summary>
    public async Task<string?> PendingKeyAsync(ClaimsPrincipal visitor)
        => await OfAsync(visitor) is { TwoFactorEnabled: false } account ? await accounts.GetAuthenticatorKeyAsync(account) : null;

    public async Task StartAuthenticatorAsync(ClaimsPrincipal visitor)
    {
        if (await OfAsync(visitor) is not { TwoFactorEnabled: false } account)
            return;
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
    }

    /// <summary>
    /// The password shows that it is the owner, and not who found the browser open; the first code that the app has the key. The recovery
    /// codes that come back are shown once.
    /// </summary>
    public async Task<(IReadOnlyList<string>? Codes, string? Fault)> ConfirmAuthenticatorAsync(ClaimsPrincipal visitor, string password, string code)
    {
        var account = await OfAsync(visitor);
        if (!await accounts.CheckPasswordAsync(account, PasswordRules.Cut(password)))
            return (null, "PasswordMismatch");
        if (account.TwoFactorEnabled || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Digits(code)))
            return (null, "WrongCode");
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count);
        await signIn.RefreshSignInAsync(account);
        log.LogInformation("Account {Account} has a second factor", account.Id);
        return ([.. codes!], null);
    }

    /// <summary>New recovery codes in place of the old; the password is asked for again. Null: a wrong password.</summary>
    public async Task<IReadOnlyList<string>?> RenewRecoveryCodesAsync(ClaimsPrincipal visitor, string password)
    {
        var account = await OfAsync(visitor);
        if (!account.TwoFactorEnabled || !await accounts.CheckPasswordAsync(account, PasswordRules.Cut(password)))
            return null;
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count);
        await signIn.RefreshSignInAsync(account);
        return [.. codes!];
    }

    public async Task<bool> RemoveAuthenticatorAsync(ClaimsPrincipal visitor, string password)
    {
        var account = await OfAsync(visitor);
        if (!await accounts.CheckPasswordAsync(account, PasswordRules.Cut(password)))
            return false;
        await SecondFactor.RemoveAsync(accounts, account);
        await signIn.RefreshSignInAsync(account);
        log.LogWarning("Account {Account} removed its second factor", account.Id);
        return true;
    }

    /// <summary>A code as typed, "123 456", as digits.</summary>
    public static string Digits(string code) => string.Concat(code.Take(20).Where(char.IsAsciiDigit));

    private static IdentityResult Fault(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });

    private async Task<Account> OfAsync(ClaimsPrincipal visitor)
        => await accounts.GetUserAsync(visitor) ?? throw new InvalidOperationException("The visitor has no account.");
}
