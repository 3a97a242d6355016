namespace ShapingbaPlans.Web.Accounts;

/// <summary>Names as typed, made fit to be kept.</summary>
public static class AccountNames
{
    /// <summary>A display name without control characters, not longer than is kept.</summary>
    public static string Displayed(string? typed)
    {
        var name = string.Concat((typed ?? "").Where(c => !char.IsControl(c))).Trim();
        return name[..Math.Min(name.Length, Account.LongestName)];
    }
}
