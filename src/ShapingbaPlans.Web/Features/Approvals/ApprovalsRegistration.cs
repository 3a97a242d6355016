namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>What approving and publishing need.</summary>
public static class ApprovalsRegistration
{
    public static void AddApprovals(this IServiceCollection services)
        => services.AddSingleton<ApprovalsQuery>().AddSingleton<ReleaseQuery>().AddSingleton<ApprovalsText>();
}
