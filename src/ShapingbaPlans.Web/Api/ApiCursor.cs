using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ShapingbaPlans.Web.Api;

/// <summary>
/// Where a walk over a list stands: the release it began with, how many rows it has had, and which list and filter it is of. A release is
/// frozen and a list's order is stable, so the number of rows is enough: each row comes once, whatever is published meanwhile.
/// </summary>
/// <param name="Release">The release that the walk began with.</param>
/// <param name="Offset">How many rows came before.</param>
/// <param name="Walk">A fingerprint of list and filter: a cursor is good for no other.</param>
public sealed record ApiCursor(int Release, int Offset, string Walk)
{
    public const string Parameter = "cursor";

    private const int LongestText = 100;

    /// <summary>Opaque to callers, and safe in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Release}.{Offset}.{Walk}")));

    /// <summary>Reads a cursor; false for what never was one.</summary>
    public static bool TryParse(string? text, out ApiCursor cursor)
    {
        cursor = new(0, 0, "");
        if (text is null || text.Length > LongestText || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts is not [var release, var offset, { Length: > 0 } walk] || !IsWhole(release, out var number) || !IsWhole(offset, out var rows))
            return false;
        cursor = new(number, rows, walk);
        // One spelling alone, so that an address that was never given out is refused.
        return cursor.ToString() == text;
    }

    /// <summary>The fingerprint of a list and its filter, whatever the order of the parameters.</summary>
    public static string WalkOf(string list, IEnumerable<(string Name, string Value)> filter)
    {
        var parts = filter.Select(p => $"{p.Name.ToLowerInvariant()}={p.Value}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(list)))))[..12];
    }

    private static bool IsWhole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
