using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Somebody with the database file in hand: takes the guards away, does the deed, and puts them back.</summary>
public static class Tampering
{
    public static async Task RunAsync(PlansDb db, params string[] deeds)
    {
        ArgumentNullException.ThrowIfNull(db);
        var stop = TestContext.Current.CancellationToken;
        var guards = await db.Database.SqlQueryRaw<string>("SELECT name || '|' || sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(stop);
        Assert.NotEmpty(guards);
        foreach (var sql in (string[])[
            "PRAGMA foreign_keys = OFF",
            .. guards.Select(g => $"DROP TRIGGER {g.Split('|')[0]}"),
            .. deeds,
            .. guards.Select(g => g.Split('|', 2)[1]),
            "PRAGMA foreign_keys = ON"])
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), stop);
        }
    }
}
