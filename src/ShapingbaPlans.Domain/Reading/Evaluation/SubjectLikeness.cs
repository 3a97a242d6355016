namespace ShapingbaPlans.Domain.Reading.Evaluation;

/// <summary>
/// Whether a subject is one that an analyst would recognise as an indicator's name: by the letters that stand in both in the same order, leniently, since a
/// report's words are seldom the standard name's.
/// </summary>
public static class SubjectLikeness
{
    /// <summary>From this likeness on the subject counts as right.</summary>
    public const decimal Right = 0.5m;

    private const string Ignored = "“”\"（）()《》、，,和与及的· ";

    /// <summary>The greatest likeness of a subject with one of the names, from 0 to 1: twice the longest common subsequence, over both lengths (Dice's ratio).</summary>
    /// <param name="subject">The subject as read.</param>
    /// <param name="names">The indicator's name and aliases.</param>
    /// <example>规上工业增加值 and 规模以上工业增加值增速 are 1: the short form and the last word say the same. 增加值 and 规模以上工业增加值 are 2·3 / (3 + 9) = 0.5.</example>
    public static decimal Of(string subject, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(names);
        var words = Plain(subject);
        return names.Select(name => Of(words, Plain(name))).DefaultIfEmpty(0m).Max();
    }

    private static decimal Of(string a, string b) => a.Length == 0 || b.Length == 0 ? 0m : 2m * Common(a, b) / (a.Length + b.Length);

    private static string Plain(string name)
        => string.Concat(name.Where(letter => !Ignored.Contains(letter, StringComparison.Ordinal)))
            .Replace("规上", "规模以上", StringComparison.Ordinal).Replace("GDP", "地区生产总值", StringComparison.Ordinal).Replace("增速", "", StringComparison.Ordinal);

    // One row of the table at a time.
    private static int Common(string a, string b)
    {
        var row = new int[b.Length + 1];
        foreach (var letter in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = letter == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
