using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.BrowserTests;

/// <summary>An open page says that a later release is there, and reloads nothing by itself. A host of its own: it publishes.</summary>
public sealed class NewReleaseTests : IAsyncLifetime
{
    private readonly BrowserApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_open_dashboard_says_that_a_new_release_is_there()
    {
        await using var visit = await Visit.StartAsync(_app);
        var page = visit.Page;
        // A minute is too long for a test; all else is as it is.
        await page.RouteAsync(address => new Uri(address).AbsolutePath is "/" or "/years", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            Assert.Contains("data-seconds=\"60\"", html, StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html.Replace("data-seconds=\"60\"", "data-seconds=\"1\"", StringComparison.Ordinal) });
        });
        await page.GotoAsync("/?year=2022");
        await page.RunAndWaitForResponseAsync(() => Task.CompletedTask, "**/release");
        var notice = page.Locator("#new-release > p");
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await page.EvaluateAsync("window.stillThere = true");

        await PublishAsync();

        await Assertions.Expect(notice).ToHaveTextAsync("第2次发布已公布 · 刷新查看");
        Assert.Equal("polite", await page.Locator("#new-release").GetAttributeAsync("aria-live"));
        Assert.True(await page.EvaluateAsync<bool>("window.stillThere"));
        await notice.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("footer")).ToContainTextAsync("第2次发布");
        Assert.EndsWith("/?year=2022", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    private async Task PublishAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), stop);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), stop);
    }
}
