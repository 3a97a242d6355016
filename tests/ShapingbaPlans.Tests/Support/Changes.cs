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

    /// <summary>Publishes another name for an indicator, as its next release.</summary>
    public static async Task RenameAsync(this TestApp app, string indicatorId, string name)
    {
        await using var db = app.OpenDatabase();
        var kind = FactKinds.For<Indicator>();
        var indicator = (await db.Indicators.FindAsync([indicatorId], TestContext.Current.CancellationToken))!;
        var revision = new Revision
        {
            FactKind = kind.Name,
            FactKey = indicator.Key,
            Before = kind.Write(indicator),
            After = kind.Write(indicator with { NameZh = name }),
            Author = "test",
            SubmittedAt = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
        };
        await db.PublishAsync([revision], "rename", "test", revision.SubmittedAt, TestContext.Current.CancellationToken);
    }
}
