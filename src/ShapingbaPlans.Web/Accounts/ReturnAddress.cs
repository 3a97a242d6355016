namespace ShapingbaPlans.Web.Accounts;

/// <summary>Where a reader goes on after signing in: a page of this site, never another's.</summary>
public static class ReturnAddress
{
    public const string Parameter = "returnUrl";

    private const int Longest = 1000;

    /// <summary>The asked address when it is one of ours, else the front page.</summary>
    public static string Of(string? asked)
        => asked is { Length: > 0 and <= Longest } && asked[0] == '/' && !(asked.Length > 1 && asked[1] is '/' or '\\')
            && !asked.Any(c => char.IsControl(c) || c == '\\') && !asked.StartsWith("/account/sign-", StringComparison.OrdinalIgnoreCase)
            ? asked
            : "/";

    public static string SignIn(string from) => $"/account/sign-in?{Parameter}={Uri.EscapeDataString(Of(from))}";
}
