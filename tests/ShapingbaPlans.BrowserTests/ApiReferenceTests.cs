using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>The reference page of the API comes from this host alone, under a policy of its own, and says what it is without JavaScript too.</summary>
public class ApiReferenceTests(BrowserApp app)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task It_draws_the_API_and_asks_no_other_host(int width)
    {
        await using var visit = await Visit.StartAsync(app, width);
        await visit.Page.GotoAsync("/api");
        await Assertions.Expect(visit.Page.GetByText("/api/v1/indicators").First).ToBeAttachedAsync(new() { Timeout = 20_000 });
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(visit.Complaints);
        foreach (var offer in new[] { "Ask AI", "Generate SDK", "Deploy", "Powered by Scalar Agent" })
            await Assertions.Expect(visit.Page.GetByText(offer, new() { Exact = false })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Its_policy_lets_in_its_own_scripts_by_a_nonce_and_no_other_page_has_one()
    {
        await using var visit = await Visit.StartAsync(app);
        var first = await visit.Page.GotoAsync("/api");
        var policy = (await first!.AllHeadersAsync())["content-security-policy"];
        var again = (await (await visit.Page.GotoAsync("/api"))!.AllHeadersAsync())["content-security-policy"];
        Assert.Matches("script-src 'self' 'nonce-[A-Za-z0-9_-]{20,}';", policy);
        Assert.NotEqual(policy, again);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", (await (await visit.Page.GotoAsync("/"))!.AllHeadersAsync())["content-security-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_JavaScript_it_says_what_it_is_and_leads_to_the_document()
    {
        await using var visit = await Visit.StartAsync(app, scripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("footer a[href='/api/']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1").First).ToContainTextAsync("数据接口");
        await visit.Page.Locator("a[href='/openapi/v1.json']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("\"openapi\": \"3.1");
        Assert.Empty(visit.Complaints);
    }
}
