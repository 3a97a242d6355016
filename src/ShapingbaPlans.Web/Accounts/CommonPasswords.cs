using System.Collections.Frozen;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// The commonest passwords of twelve characters and more, and the commonest words that people lengthen with digits and signs
/// to get there: <c>common-passwords.txt</c>.
/// </summary>
public static class CommonPasswords
{
    private static readonly FrozenSet<string> All = Read();

    public static bool Contains(string password)
    {
        var plain = Plain(password);
        var word = plain.Trim([.. plain.Where(c => !char.IsLetter(c)).Distinct()]);
        var typed = password.ToLowerInvariant();
        var bare = typed.Trim([.. "0123456789!@#$%^&*.?_- "]);
        return All.Contains(typed) || All.Contains(plain) || All.Contains(word) || All.Contains(bare) || All.Contains(Plain(bare))
            || (word.Length % 2 == 0 && word[..(word.Length / 2)] == word[(word.Length / 2)..] && All.Contains(word[..(word.Length / 2)]));
    }

    /// <summary>In small letters, with the usual digits and signs in place of letters taken back.</summary>
    /// <example>"P@ssw0rd" → "password".</example>
    public static string Plain(string password) => string.Concat(password.ToLowerInvariant().Select(c => c switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '0' => 'o',
        '1' or '!' => 'i',
        '$' or '5' => 's',
        '7' => 't',
        _ => c,
    }));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("common-passwords.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Concat(lines.Select(Plain)).ToFrozenSet(StringComparer.Ordinal);
    }
}
