using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Checks the authenticator's code in place of Identity's own check, which would take the same code twice.</summary>
public sealed class OneTimeCodeCheck(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user)
        => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || OneTimeCodes.StepOf(key, token, clock.GetUtcNow(), user.LastCodeStep) is not { } step)
            return false;
        // Of two requests with the same code at the same moment the second is refused by the account's concurrency stamp.
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
