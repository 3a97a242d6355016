using System.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

public enum SignInOutcome
{
    SignedIn,
    NeedsSecondFactor,
    Refused,
}

/// <summary>
/// Name and password. An unknown name, a wrong password, a locked and a disabled account get the same answer after the same time:
/// the answer does not say which names exist.
/// </summary>
public sealed class SignInByPassword(AccountSignIn signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, ILogger<SignInByPassword> log)
{
    // Longer than a password check and a write together; an answer that still took longer is delayed to the next multiple.
    private static readonly TimeSpan RefusalStep = TimeSpan.FromMilliseconds(500);

    private static string? _nobodysHash;

    public async Task<SignInOutcome> RunAsync(string name, string password, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var account = name.Length <= Account.LongestName && password.Length <= PasswordRules.Longest ? await accounts.FindByNameAsync(name.Trim()) : null;
        var result = account is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return SignInOutcome.SignedIn;
        if (result.RequiresTwoFactor)
            return SignInOutcome.NeedsSecondFactor;
        if (account is null || result.IsLockedOut || result.IsNotAllowed)
            CheckInVain(password);
        if (account is not null)
            log.LogWarning("Sign-in to account {Account} refused: {Result}", account.Id, result);
        var spent = Stopwatch.GetElapsedTime(began);
        await Task.Delay(RefusalStep * Math.Ceiling(spent / RefusalStep) - spent, cancellationToken);
        return SignInOutcome.Refused;
    }

    // The work of a real check, so that neither the clock nor the processor tells the two apart.
    private void CheckInVain(string password)
    {
        _nobodysHash ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(new Account(), _nobodysHash, password[..Math.Min(password.Length, PasswordRules.Longest)]);
    }
}
