using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Revisions as a person would hand them in.</summary>
public static class Changes
{
    public static Revision Of(Figure before, Figure after, string author) => new()
    {
        FactKind = FactKinds.For<Figure>().Name,
        FactKey = before.Key,
        Before = FactKinds.For<Figure>().Write(before),
        After = FactKinds.For<Figure>().Write(after),
        Author = author,
        SubmittedAt = DateTime.UnixEpoch,
    };
}
