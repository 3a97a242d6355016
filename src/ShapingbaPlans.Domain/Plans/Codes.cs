using System.Text;

namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// The written form of the domain's terms in files, addresses and the database: <c>AvgGrowth</c> is <c>avg_growth</c>.
/// </summary>
/// <example><c>Codes.Of(Measure.ChangePp)</c> is <c>"change_pp"</c>; <c>Codes.Of(Prominence.OneOff)</c> is <c>"one-off"</c>.</example>
public static class Codes
{
    /// <summary>The code of a term.</summary>
    public static string Of<T>(T term) where T : struct, Enum => Table<T>.ByTerm[term];

    /// <summary>The code of a term whose type is known only while the program runs.</summary>
    public static string Of(Enum term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Write(term.GetType(), term.ToString());
    }

    /// <summary>All codes of a kind of term, in their declared order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Listed;

    /// <summary>All codes of a kind of term that is known only while the program runs.</summary>
    /// <example><c>All(typeof(Role))</c> is <c>plan</c>, <c>actual</c>.</example>
    public static IReadOnlyList<string> All(Type terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. Enum.GetNames(terms).Select(name => Write(terms, name))];
    }

    /// <summary>Reads a code back; false when there is no such term.</summary>
    public static bool TryParse<T>(string? code, out T term) where T : struct, Enum
    {
        term = default;
        return code is not null && Table<T>.ByCode.TryGetValue(code, out term);
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">There is no such term.</exception>
    public static T Parse<T>(string code) where T : struct, Enum
        => TryParse<T>(code, out var term) ? term : throw new FormatException($"'{code}' is no {typeof(T).Name}.");

    // These are written with a hyphen in the files, all else with an underscore.
    private static readonly HashSet<Type> Hyphened = [typeof(Prominence), typeof(DocumentKind), typeof(UnansweredClass), typeof(Reading.NotFigureReason)];

    private static string Write(Type type, string name)
    {
        var joint = Hyphened.Contains(type) ? '-' : '_';
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append(joint);
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByTerm = Enum.GetValues<T>().ToDictionary(t => t, t => Write(typeof(T), t.ToString()));
        public static readonly Dictionary<string, T> ByCode = ByTerm.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> Listed = [.. ByTerm.Values];
    }
}
