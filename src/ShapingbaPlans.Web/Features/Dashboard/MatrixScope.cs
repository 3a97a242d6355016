namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>Which indicators the matrix shows; in addresses <c>show=headline</c>, <c>tracked</c> or <c>all</c>.</summary>
public enum MatrixScope
{
    /// <summary>Headline indicators.</summary>
    Headline,

    /// <summary>Headline and tracked indicators.</summary>
    Tracked,

    /// <summary>These and those that a document mentions once.</summary>
    All,
}
