using System.Buffers.Text;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>What people do with their own passkeys. Sign-ins elsewhere end when one is added or removed, as with every key to an account.</summary>
public sealed class OwnPasskeys(UserManager<Account> accounts, AccountSignIn signIn, PasskeyChallenges challenges, IHttpContextAccessor requests, ILogger<OwnPasskeys> log)
{
    /// <summary>The browser's task to make a passkey; the password is asked for again.</summary>
    /// <returns>The task as JSON, or the fault.</returns>
    public async Task<(string? Options, string? Fault)> StartAsync(ClaimsPrincipal visitor, string password)
    {
        var account = await OfAsync(visitor);
        if (!await accounts.CheckPasswordAsync(account, PasswordRules.Cut(password)))
            return (null, "PasswordMismatch");
        if ((await accounts.GetPasskeysAsync(account)).Count >= Passkeys.Most)
            return (null, "PasskeyLimit");
        return (await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = account.Id, Name = account.UserName!, DisplayName = account.DisplayName.Length > 0 ? account.DisplayName : account.UserName! }), null);
    }

    /// <summary>Takes the passkey that the browser made; false when it is not the answer to this person's task.</summary>
    public async Task<bool> AddAsync(ClaimsPrincipal visitor, string name, string credential)
    {
        var account = await OfAsync(visitor);
        if (await PasskeyChallenges.UnderwayAsync(requests.HttpContext!, PasskeyChallenges.Adding) is not { } challenge)
            return false;
        var made = await signIn.PerformPasskeyAttestationAsync(credential);
        // The task was given after the password, to this account and no other.
        if (!made.Succeeded || made.UserEntity.Id != account.Id || !challenges.Use(challenge)
            || (await accounts.GetPasskeysAsync(account)).Count >= Passkeys.Most)
            return false;
        made.Passkey.Name = name;
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded)
            return false;
        await EndOtherSignInsAsync(account);
        log.LogInformation("Account {Account} added a passkey", account.Id);
        return true;
    }

    public async Task RenameAsync(ClaimsPrincipal visitor, string id, string name)
    {
        var account = await OfAsync(visitor);
        if (await FindAsync(account, id) is not { } passkey || name.Length == 0)
            return;
        passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
    }

    public async Task RemoveAsync(ClaimsPrincipal visitor, string id)
    {
        var account = await OfAsync(visitor);
        if (await FindAsync(account, id) is not { } passkey)
            return;
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await EndOtherSignInsAsync(account);
        log.LogWarning("Account {Account} removed a passkey", account.Id);
    }

    private async Task EndOtherSignInsAsync(Account account)
    {
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
    }

    // Only among the person's own: another's id finds nothing.
    private async Task<UserPasskeyInfo?> FindAsync(Account account, string id)
        => Base64Url.IsValid(id) ? await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;

    private async Task<Account> OfAsync(ClaimsPrincipal visitor)
        => await accounts.GetUserAsync(visitor) ?? throw new InvalidOperationException("The visitor has no account.");
}
