using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Each challenge to a passkey is answered once. Identity keeps the challenge in a cookie of the visitor and takes the cookie back with the
/// answer; who recorded both could send them again while the cookie is fresh. Here an answered challenge is remembered for longer than that.
/// </summary>
public sealed class PasskeyChallenges(TimeProvider clock)
{
    public const string Adding = "Attestation";
    public const string SigningIn = "Assertion";

    // Identity's own names in its cookie; under others nothing is found, and every passkey is refused.
    private const string Operation = "PasskeyOperation";
    private const string State = "PasskeyState";

    private static readonly TimeSpan Remembered = AccountCookies.BetweenFactors + TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _answered = [];

    /// <summary>The challenge that this visitor was given for this purpose; null when there is none.</summary>
    public static async Task<string?> UnderwayAsync(HttpContext context, string purpose)
    {
        var given = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Properties;
        return given?.GetString(Operation) == purpose ? given.GetString(State) : null;
    }

    /// <summary>Uses the challenge up; false when it was already.</summary>
    public bool Use(string challenge)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _answered.Where(a => a.Value < now))
            _answered.TryRemove(old, out _);
        return _answered.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(challenge))), now + Remembered);
    }
}
