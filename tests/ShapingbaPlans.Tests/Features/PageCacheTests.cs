using System.Net;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features;

/// <summary>Pages are kept until the next release, never longer, and one reader's choices are not another's.</summary>
public class PageCacheTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_release_is_on_the_next_page_and_the_old_tag_no_longer_holds()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        using var before = await visitor.GetAsync("/indicators/gdp-growth", Cancel);
        Assert.Contains("地区生产总值增速", await before.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, await StatusWithTagAsync(visitor, before.Headers.ETag!.ToString()));

        await app.RenameAsync("gdp-growth", "经济增长速度");

        Assert.Contains("经济增长速度", await visitor.GetStringAsync("/indicators/gdp-growth", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusWithTagAsync(visitor, before.Headers.ETag!.ToString()));
    }

    [Fact]
    public async Task One_readers_language_and_theme_are_not_the_next_readers()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var english = await visitor.GetStringAsync("/?lang=en&theme=dark", Cancel);
        Assert.Contains("data-theme=\"dark\"", english, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            var plain = await visitor.GetAsync("/", Cancel);
            var page = await plain.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("data-theme=\"dark\"", page, StringComparison.Ordinal);
            Assert.Contains("lang=\"zh-CN\"", page, StringComparison.Ordinal);
            Assert.False(plain.Headers.Contains("Set-Cookie"));
        }

        using var again = await visitor.GetAsync("/?lang=en&theme=dark", Cancel);
        Assert.True(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_order_of_repeated_parts_makes_another_page()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var first = await visitor.GetStringAsync("/unanswered?year=2023&year=2024", Cancel);
        var second = await visitor.GetStringAsync("/unanswered?year=2024&year=2023", Cancel);
        Assert.Contains("2023年：25项承诺", PageText.Of(first), StringComparison.Ordinal);
        Assert.Contains("2024年：46项承诺", PageText.Of(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_one_page_does_not_answer_for_a_page_that_is_refused()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        using var known = await visitor.GetAsync("/indicators/gdp-growth", Cancel);
        foreach (var (address, status) in new[] { ("/indicators/nope", HttpStatusCode.NotFound), ("/years/2024?verdict=foo", HttpStatusCode.BadRequest), ("/indicators/GDP-growth", HttpStatusCode.NotFound) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", known.Headers.ETag!.ToString());
            using var answer = await visitor.SendAsync(request, Cancel);
            Assert.Equal((address, status), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Enhanced_navigation_gets_its_header_from_a_kept_page_too()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        await visitor.GetStringAsync("/methods", Cancel);
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/methods");
            request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
            using var answer = await visitor.SendAsync(request, Cancel);
            Assert.True(answer.Headers.Contains("blazor-enhanced-nav"));
        }
    }

    [Fact]
    public async Task An_unknown_page_asked_for_in_English_is_answered_in_English()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/nowhere?lang=en", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_fails_gives_a_page_that_says_so()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        await using (var db = app.OpenDatabase())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Releases RENAME TO Gone", Cancel);
        using var answer = await visitor.GetAsync("/", Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("页面没有做出来", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusWithTagAsync(HttpClient visitor, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/indicators/gdp-growth");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await visitor.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
