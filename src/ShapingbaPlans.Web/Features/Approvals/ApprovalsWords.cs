namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>The words of approving: <c>ApprovalsWords.resx</c>, <c>ApprovalsWords.en.resx</c>.</summary>
public sealed class ApprovalsWords;
