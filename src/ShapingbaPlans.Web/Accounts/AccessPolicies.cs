using Microsoft.AspNetCore.Authorization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Who may what, by name. Pages say <c>@attribute [Authorize(AccessPolicies.CanEdit)]</c>.</summary>
public static class AccessPolicies
{
    public const string CanRead = nameof(CanRead);
    public const string CanEdit = nameof(CanEdit);
    public const string CanApprove = nameof(CanApprove);
    public const string CanAdminister = nameof(CanAdminister);

    /// <summary>Signed in, whatever the role, with a password of one's own.</summary>
    public const string IsSignedIn = nameof(IsSignedIn);

    /// <summary>Signed in, and be it with a password that an administrator gave: it opens its own change and nothing else.</summary>
    public const string CanChangePassword = nameof(CanChangePassword);

    /// <summary>May open a work page, and so a circuit.</summary>
    public const string CanWork = nameof(CanWork);

    /// <param name="builder">The host.</param>
    /// <param name="anonymousReading">Whether all that is published may be read without signing in.</param>
    public static void AddAccessPolicies(this WebApplicationBuilder builder, bool anonymousReading)
    {
        var authorization = builder.Services.AddAuthorizationBuilder()
            .AddPolicy(CanChangePassword, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(IsSignedIn, policy => policy.RequireAuthenticatedUser().RequireAssertion(IsReady))
            .AddPolicy(CanRead, policy => policy.RequireAssertion(context => anonymousReading || IsReady(context)))
            .AddPolicy(CanEdit, policy => Require(policy, AccountRole.Editor, AccountRole.Approver))
            .AddPolicy(CanApprove, policy => Require(policy, AccountRole.Approver))
            .AddPolicy(CanAdminister, policy => Require(policy, AccountRole.Administrator))
            .AddPolicy(CanWork, policy => Require(policy, AccountRole.Editor, AccountRole.Approver, AccountRole.Administrator));
        // What says nothing of its own is closed to strangers too: a new page cannot forget it.
        if (!anonymousReading)
            authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsReady).Build());
    }

    private static void Require(AuthorizationPolicyBuilder policy, params AccountRole[] roles)
        => policy.RequireAuthenticatedUser().RequireRole(roles.Select(Codes.Of)).RequireAssertion(IsReady);

    // A password that an administrator gave is good for changing it and nothing else.
    private static bool IsReady(AuthorizationHandlerContext context)
        => AccountClaims.IsSignedIn(context.User) && !AccountClaims.MustChangePassword(context.User);
}
