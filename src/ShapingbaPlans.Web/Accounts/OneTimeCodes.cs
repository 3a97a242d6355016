using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Six-digit codes of an authenticator app: RFC 6238, HMAC-SHA1, 30 seconds. The step of a code is known, so that it can be used up.</summary>
public static class OneTimeCodes
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Modulus = 1_000_000;

    // A clock may be one step off, and a code may be typed as it changes.
    private const int Tolerance = 1;

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    /// <example>Key "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" at second 59, step 1 → "287082".</example>
    public static string CodeOf(string key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The standard that the apps speak; HMAC does not depend on SHA-1's collisions.
        HMACSHA1.HashData(BytesOf(key), message, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, around the moment and after the last one that was used; null when there is none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset moment, long lastUsed)
    {
        long? found = null;
        for (var step = StepAt(moment) - Tolerance; step <= StepAt(moment) + Tolerance; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                found ??= step;
        }

        return found;
    }

    private static byte[] BytesOf(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in base32.ToUpperInvariant().Where(l => Alphabet.Contains(l)))
        {
            bits = ((bits << 5) | Alphabet.IndexOf(letter)) & 0xFFF;
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }

        return [.. bytes];
    }
}
