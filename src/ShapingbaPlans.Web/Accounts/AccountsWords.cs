namespace ShapingbaPlans.Web.Accounts;

/// <summary>The words of signing in and of one's own account.</summary>
public sealed class AccountsWords;
