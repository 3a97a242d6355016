using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

public sealed class HistoryGuardsTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_database_has_all_its_guards_and_is_healthy()
    {
        await using var db = _app.OpenDatabase();
        Assert.Empty(await HistoryGuards.MissingAsync(db, _stop));
        Assert.Contains("\"status\":\"Healthy\"", await HealthAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Revisions_refuse_UPDATE", "")]
    [InlineData("Revisions_refuse_DELETE", "")]
    [InlineData("Revisions_refuse_REPLACE", "")]
    [InlineData("Releases_refuse_UPDATE", "")]
    [InlineData("Releases_refuse_DELETE", "CREATE TRIGGER Releases_refuse_DELETE BEFORE DELETE ON Releases BEGIN SELECT 1; END")]
    [InlineData("Releases_refuse_REPLACE", "")]
    public async Task A_guard_that_is_gone_or_does_nothing_shows_in_health(string guard, string instead)
    {
        await using var db = _app.OpenDatabase();
        await db.Database.ExecuteSqlRawAsync(string.Concat("DROP TRIGGER ", guard, "; ", instead), _stop);
        Assert.Equal([guard], await HistoryGuards.MissingAsync(db, _stop));
        var health = await HealthAsync();
        Assert.Contains("\"status\":\"Degraded\"", health, StringComparison.Ordinal);
        Assert.Contains($"no longer refuses to change its history: {guard} missing or changed.", health, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private async Task<string> HealthAsync()
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync("/health/ready", _stop);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(_stop);
    }
}
