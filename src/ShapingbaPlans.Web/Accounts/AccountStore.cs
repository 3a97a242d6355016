using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Identity's store on the same database. Who reads the database finds no second factor in it: authenticator keys are encrypted,
/// recovery codes are hashed.
/// </summary>
public sealed class AccountStore(PlansDb db, IDataProtectionProvider protection) : UserOnlyStore<Account, PlansDb>(db)
{
    private readonly IDataProtector _keys = protection.CreateProtector("Accounts.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
        => base.SetAuthenticatorKeyAsync(user, _keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { } stored)
            return null;
        try
        {
            return _keys.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            // The data-protection keys are gone: a recovery code or an administrator's reset leads on.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
        => base.ReplaceCodesAsync(user, RecoveryCodes.Hash(recoveryCodes), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var stored = await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "";
        var hashes = stored.Split(';');
        if (RecoveryCodes.Find(hashes, code) is not { } used)
            return false;
        await base.ReplaceCodesAsync(user, hashes.Where(h => h != used), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken)
        => Math.Max(0, await base.CountCodesAsync(user, cancellationToken) - 1);
}
