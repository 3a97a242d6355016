using System.Security.Cryptography;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Web.Features.Administration;

/// <summary>A password that an administrator hands over: sixteen characters that are not mistaken for each other.</summary>
public static class OneTimePassword
{
    public static string Make(params string?[] names)
    {
        while (true)
        {
            var password = string.Join('-', RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16).Chunk(4).Select(c => new string(c)));
            if (PasswordRules.FaultOf(password, names) is null)
                return password;
        }
    }
}
