using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>What is wrong with a password; each has a sentence in the words.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,
    Common,
    Monotonous,
    Contextual,
}

/// <summary>
/// 12 to 128 characters, any characters. Refused is what is guessed first: the commonest passwords and their variations,
/// repetitions and keyboard runs, and what names the person, the district or the product.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly string[] OwnNames = ["shapingba", "沙坪坝", "计划追踪"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
        => Task.FromResult(FaultOf(password ?? "", user.UserName, user.DisplayName) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "password." + fault, Description = Sentence(fault) })
            : IdentityResult.Success);

    // For the command line; pages have their own words.
    private static string Sentence(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => $"The password is too short: at least {Shortest} characters.",
        PasswordFault.TooLong => $"The password is too long: at most {Longest} characters.",
        PasswordFault.Common => "The password is a common one.",
        PasswordFault.Monotonous => "The password is made of repeated or sequential characters.",
        _ => "The password contains the name, the district's or the product's.",
    };

    /// <summary>A password as typed, no longer than it takes to see that it is too long: a megabyte is not hashed.</summary>
    public static string Cut(string typed) => typed[..Math.Min(typed.Length, Longest + 1)];

    public static PasswordFault? FaultOf(string password, params string?[] names)
    {
        if (password.Length < Shortest)
            return PasswordFault.TooShort;
        if (password.Length > Longest)
            return PasswordFault.TooLong;
        var plain = CommonPasswords.Plain(password);
        if (names.Where(n => n?.Trim().Length >= 3).Concat(OwnNames).Any(n => plain.Contains(CommonPasswords.Plain(n!.Trim()), StringComparison.Ordinal)))
            return PasswordFault.Contextual;
        if (CommonPasswords.Contains(password))
            return PasswordFault.Common;
        return Monotony.IsIn(password) ? PasswordFault.Monotonous : null;
    }
}
