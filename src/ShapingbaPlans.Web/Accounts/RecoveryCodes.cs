using System.Security.Cryptography;
using System.Text;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Recovery codes as they are kept: the salt of the set, then a hash for each. One salt for a set, so that trying a code costs one
/// derivation and not ten.
/// </summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Iterations = 60_000;

    public static IEnumerable<string> Hash(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return [Convert.ToBase64String(salt), .. codes.Select(c => HashOf(salt, c))];
    }

    /// <summary>The stored hash of the code; null when it is none of them.</summary>
    public static string? Find(IReadOnlyList<string> stored, string code)
    {
        if (stored.Count < 2 || code.Length > 40)
            return null;
        var hash = HashOf(Convert.FromBase64String(stored[0]), code);
        return stored.Skip(1).FirstOrDefault(h => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(h), Encoding.ASCII.GetBytes(hash)));
    }

    // Typed with or without the dash, in small letters or with spaces, it is the same code.
    private static string HashOf(byte[] salt, string code)
        => Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(
            new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]), salt, Iterations, HashAlgorithmName.SHA512, 32));
}
