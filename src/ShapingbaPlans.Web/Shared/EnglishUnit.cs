namespace ShapingbaPlans.Web.Shared;

/// <summary>English unit words beside a number.</summary>
internal static class EnglishUnit
{
    /// <summary>The word for one: 1 train, 1 facility, 1 batch. Units without a plural (km, pp, yuan, mu) stay.</summary>
    public static string One(string word) => word switch
    {
        [.., 'i', 'e', 's'] => word[..^3] + "y",
        [.., 'c', 'h', 'e', 's'] => word[..^2],
        [.., >= 'a' and <= 'z', 's'] => word[..^1],
        _ => word,
    };
}
