using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Administration;

/// <summary>What an administrator's form says of an account.</summary>
public sealed record AccountChange(
    string DisplayName, AccountRole Role, bool IsDisabled, IReadOnlyList<string> Departments, IReadOnlyList<string> Topics);

/// <summary>What came of it: codes of faults, and a one-time password to hand over where one was made.</summary>
public sealed record AccountOutcome(IReadOnlyList<string> Faults, string? Password = null)
{
    public static readonly AccountOutcome Done = new([]);
}

/// <summary>
/// What administrators do to others' accounts. Each runs in SQLite's writing transaction and looks first whether the administrator still
/// is one: two who demote each other at the same moment leave one.
/// </summary>
public sealed class AdministerAccount(PlansDb db, UserManager<Account> accounts, TimeProvider clock, ILogger<AdministerAccount> log)
{
    public Task<AccountOutcome> CreateAsync(string actorId, string name, AccountChange wanted) => AsAdministratorAsync(actorId, async () =>
    {
        var password = OneTimePassword.Make(name, wanted.DisplayName);
        var account = new Account { UserName = name, MustChangePassword = true, CreatedAt = clock.GetUtcNow().UtcDateTime };
        Apply(wanted, account);
        var made = await accounts.CreateAsync(account, password);
        log.LogInformation("Account {Account} created by {Actor}: {Succeeded}", account.Id, actorId, made.Succeeded);
        return Of(made, password);
    });

    public Task<AccountOutcome> ChangeAsync(string actorId, string id, AccountChange wanted) => OnAsync(actorId, id, "changed", async account =>
    {
        var loses = account is { Role: AccountRole.Administrator, IsDisabled: false } && (wanted.Role != AccountRole.Administrator || wanted.IsDisabled);
        if (id == actorId && (wanted.Role != account.Role || wanted.IsDisabled))
            return new(["OwnRole"]);
        if (loses && !await db.Accounts.AnyAsync(a => a.Id != id && a.Role == AccountRole.Administrator && !a.IsDisabled))
            return new(["LastAdministrator"]);
        Apply(wanted, account);
        return Of(await accounts.UpdateAsync(account));
    });

    public Task<AccountOutcome> SignOutEverywhereAsync(string actorId, string id)
        => OnAsync(actorId, id, "signed out everywhere", async account => Of(await accounts.UpdateSecurityStampAsync(account)));

    public Task<AccountOutcome> UnlockAsync(string actorId, string id)
        => OnAsync(actorId, id, "unlocked", async account => Of(await accounts.SetLockoutEndDateAsync(account, null)));

    public Task<AccountOutcome> ResetSecondFactorAsync(string actorId, string id) => OnAsync(actorId, id, "second factor reset", async account =>
    {
        if (id == actorId)
            return new(["OwnAccount"]);
        await SecondFactor.RemoveAsync(accounts, account);
        await SecondFactor.RemovePasskeysAsync(accounts, account);
        return Of(await accounts.UpdateSecurityStampAsync(account));
    });

    public Task<AccountOutcome> RenewPasswordAsync(string actorId, string id) => OnAsync(actorId, id, "given a one-time password", async account =>
    {
        if (id == actorId)
            return new(["OwnAccount"]);
        var password = OneTimePassword.Make(account.UserName, account.DisplayName);
        account.MustChangePassword = true;
        await accounts.RemovePasswordAsync(account);
        return Of(await accounts.AddPasswordAsync(account, password), password);
    });

    private static AccountOutcome Of(IdentityResult result, string? password = null)
        => result.Succeeded ? new([], password) : new([.. result.Errors.Select(e => e.Code)]);

    private static void Apply(AccountChange wanted, Account account)
    {
        account.DisplayName = wanted.DisplayName;
        account.Role = wanted.Role;
        account.IsDisabled = wanted.IsDisabled;
        // Only editors have limits: who approves or administers sees the whole.
        account.LimitedToDepartments = wanted.Role == AccountRole.Editor ? [.. wanted.Departments] : [];
        account.LimitedToTopics = wanted.Role == AccountRole.Editor ? [.. wanted.Topics] : [];
    }

    private Task<AccountOutcome> OnAsync(string actorId, string id, string what, Func<Account, Task<AccountOutcome>> change) => AsAdministratorAsync(actorId, async () =>
    {
        if (await accounts.FindByIdAsync(id) is not { } account)
            return new(["Unknown"]);
        var outcome = await change(account);
        log.LogWarning("Account {Account} {What} by {Actor}: {Faults}", id, what, actorId, outcome.Faults);
        return outcome;
    });

    private async Task<AccountOutcome> AsAdministratorAsync(string actorId, Func<Task<AccountOutcome>> change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await accounts.FindByIdAsync(actorId) is not { Role: AccountRole.Administrator, IsDisabled: false })
            return new(["NotAdministrator"]);
        var outcome = await change();
        if (outcome.Faults.Count == 0)
            await transaction.CommitAsync();
        return outcome;
    }
}
