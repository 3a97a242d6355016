using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>A work page that stays open asks every half minute whether its sign-in still holds, and whether the role is still the same.</summary>
public sealed class CircuitStanding(ILoggerFactory logs, AccountStanding standing) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var opened = authenticationState.User;
        return await standing.NowAsync(opened, cancellationToken) is { } now
            && opened.Claims.Select(c => (c.Type, c.Value)).ToHashSet().SetEquals(now.Claims.Select(c => (c.Type, c.Value)));
    }
}
