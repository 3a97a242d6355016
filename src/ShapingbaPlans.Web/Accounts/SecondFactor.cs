using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Taking a second factor away, by its owner or by an administrator: key and recovery codes go with it, and for a lost device the passkeys too.</summary>
public static class SecondFactor
{
    public static async Task RemoveAsync(UserManager<Account> accounts, Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey");
        await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes");
    }

    public static async Task RemovePasskeysAsync(UserManager<Account> accounts, Account account)
    {
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
    }
}
