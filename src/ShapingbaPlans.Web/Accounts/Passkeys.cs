using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Passkeys (通行密钥): where they are offered, and what is asked of one.</summary>
public static class Passkeys
{
    /// <summary>More than a person has devices.</summary>
    public const int Most = 10;

    /// <summary>What a browser sends of a passkey is a few kilobytes at most.</summary>
    public const int LongestCredential = 16_384;

    /// <summary>Over HTTPS on a named host, or on this very machine: elsewhere browsers have none.</summary>
    public static bool AreOffered(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return context.Request.IsHttps ? Uri.CheckHostName(host) == UriHostNameType.Dns : host == "localhost";
    }

    public static void AddPasskeys(this IServiceCollection services)
    {
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // It stands for password and second factor: the device has to know its owner, by finger, face or PIN.
            options.UserVerificationRequirement = "required";
            // It is found without a name: the sign-in page does not say which names exist.
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            // Identity compares with the Origin header, which who speaks without a browser writes as he likes: a neighbouring host
            // that lured a passkey out of its owner would pass. Only the page's own origin does.
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
        services.AddSingleton<PasskeyChallenges>();
        services.AddScoped<OwnPasskeys>();
    }
}
