using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Whether a sign-in still holds, asked of the database: one row by its key. Who was disabled, demoted or signed out everywhere
/// learns it at the next action.
/// </summary>
public sealed class AccountStanding(IDbContextFactory<PlansDb> databases)
{
    /// <summary>The visitor as the account stands now; null when the sign-in no longer holds.</summary>
    public async Task<ClaimsPrincipal?> NowAsync(ClaimsPrincipal signedIn, CancellationToken cancellationToken)
    {
        var id = AccountClaims.IdOf(signedIn);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        return account is null or { IsDisabled: true } || account.SecurityStamp != signedIn.FindFirstValue(AccountClaims.Stamp)
            ? null
            : AccountClaims.Of(account);
    }
}
