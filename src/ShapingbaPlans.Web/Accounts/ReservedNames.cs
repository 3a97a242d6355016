using Microsoft.AspNetCore.Identity;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>The history calls the seed files by a name; no person may bear it.</summary>
public sealed class ReservedNames : IUserValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
        => Task.FromResult(string.Equals(user.UserName, SeedImport.Author, StringComparison.OrdinalIgnoreCase)
            ? IdentityResult.Failed(manager.ErrorDescriber.InvalidUserName(user.UserName))
            : IdentityResult.Success);
}
