using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Revisions as a person would submit them.</summary>
internal static class Corrections
{
    public static readonly DateTime At = new(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc);

    public static Revision Of<T>(T? before, T? after, string author) where T : class, IFact
    {
        var kind = FactKinds.For<T>();
        return new Revision
        {
            FactKind = kind.Name,
            FactKey = (after ?? before)!.Key,
            Before = before is null ? null : kind.Write(before),
            After = after is null ? null : kind.Write(after),
            Author = author,
            SubmittedAt = At,
        };
    }
}
