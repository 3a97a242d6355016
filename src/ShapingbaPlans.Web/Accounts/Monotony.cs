namespace ShapingbaPlans.Web.Accounts;

/// <summary>Passwords that are long and yet say little: one piece repeated, few characters, runs of the alphabet or the keyboard.</summary>
public static class Monotony
{
    private const int FewestCharacters = 5;
    private const int LongestRepeatedPiece = 4;

    // Rows of the keyboard, and its slanting columns.
    private static readonly string[] Runs =
        ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "qweasdzxc", "!@#$%^&*()_+"];

    public static bool IsIn(string password)
    {
        var text = password.ToLowerInvariant();
        return text.Distinct().Count() < FewestCharacters || Repeats(text) || Steps(text) * 2 > text.Length;
    }

    private static bool Repeats(string text)
        => Enumerable.Range(1, Math.Max(LongestRepeatedPiece, text.Length / 3)).Any(length => text.Skip(length).Zip(text, (a, b) => a == b).All(same => same));

    private static int Steps(string text) => text.Zip(text.Skip(1), IsStep).Count(step => step);

    private static bool IsStep(char a, char b)
        => Math.Abs(a - b) <= 1 || Runs.Any(run => run.Contains($"{a}{b}", StringComparison.Ordinal) || run.Contains($"{b}{a}", StringComparison.Ordinal));
}
