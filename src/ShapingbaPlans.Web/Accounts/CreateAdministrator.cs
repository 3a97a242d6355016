using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Makes an administrator: the first through <c>/setup</c>, any through the command line.</summary>
public sealed class CreateAdministrator(PlansDb db, UserManager<Account> accounts, SetupCode code, TimeProvider clock, ILogger<CreateAdministrator> log)
{
    /// <param name="name">The sign-in name.</param>
    /// <param name="displayName">The name that colleagues know.</param>
    /// <param name="password">The password, checked by the rules.</param>
    /// <param name="onlyFirst">Refuse when an account exists already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What Identity says; null when there is an account already.</returns>
    public async Task<IdentityResult?> RunAsync(string name, string displayName, string password, bool onlyFirst, CancellationToken cancellationToken)
    {
        // SQLite's writing transaction: of two setups at the same moment one finds the other's account.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (onlyFirst && await db.Accounts.AnyAsync(cancellationToken))
            return null;
        var account = new Account { UserName = name, DisplayName = displayName, Role = AccountRole.Administrator, CreatedAt = clock.GetUtcNow().UtcDateTime };
        var made = await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
            return made;
        await transaction.CommitAsync(cancellationToken);
        await code.CloseAsync(cancellationToken);
        log.LogWarning("Administrator {Account} was created {How}", account.Id, onlyFirst ? "through /setup" : "from the command line");
        return made;
    }
}
