using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Indicators;

/// <summary>An indicator is cited and shown elsewhere.</summary>
public class IndicatorReuseTests(SharedApp app)
{
    private const string Trains = "/indicators/international-trains-run";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_citation_follows_the_standard_and_leaves_the_day_of_looking_it_up_open()
    {
        var day = await DayAsync();
        Assert.Equal($"沙坪坝计划追踪. 国际班列开行列数：计划与实际，2023—2027年（第1次发布）[DS/OL]. ({day})[引用日期]. http://localhost{Trains}?release=1.", await QuoteAsync(Trains, "cite-gbt"));
        Assert.Equal(
            $$$"""
            @misc{shapingba-international-trains-run-r1,
              author  = {{沙坪坝计划追踪}},
              title   = {{国际班列开行列数：计划与实际，2023—2027年（第1次发布）}},
              year    = {{{{day[..4]}}}},
              version = {1},
              date    = {{{{day}}}},
              url     = {http://localhost{{{Trains}}}?release=1},
              urldate = {引用日期}
            }
            """.ReplaceLineEndings("\n"), await QuoteAsync(Trains, "cite-bibtex"));
    }

    [Fact]
    public async Task In_English_the_citation_is_English_and_its_link_too()
        => Assert.Equal(
            $"Shapingba Plans. International freight trains run: plan and actual, 2023–2027 (release 1)[DS/OL]. ({await DayAsync()})[access date]. http://localhost{Trains}?release=1&lang=en.",
            await QuoteAsync(Trains + "?lang=en", "cite-gbt"));

    [Fact]
    public async Task The_page_gives_the_frame_to_copy()
    {
        var frame = await QuoteAsync(Trains, "embed-release");
        Assert.StartsWith($"<iframe src=\"http://localhost/embed{Trains}?lang=zh&amp;release=1\"", frame, StringComparison.Ordinal);
        Assert.EndsWith("</iframe>", frame, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_site_may_frame_the_embedded_page_and_no_other()
    {
        using var visitor = app.Visitor();
        using var embedded = await visitor.GetAsync("/embed" + Trains, _stop);
        Assert.Contains("frame-ancestors *", embedded.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        foreach (var address in new[] { Trains, "/", "/compare", "/embedded", "/account/sign-in" })
        {
            using var other = await visitor.GetAsync(address, _stop);
            Assert.Contains("frame-ancestors 'self'", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=en&theme=dark")]
    [InlineData("?release=1&theme=auto")]
    public async Task The_embedded_page_sets_no_cookie_runs_no_script_and_leads_out_of_its_frame(string query)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync($"/embed{Trains}{query}", _stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var html = await answer.Content.ReadAsStringAsync(_stop);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", html, StringComparison.Ordinal);
        Assert.Contains("4156", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"http://localhost{Trains}?release=1", html, StringComparison.Ordinal);
        Assert.Contains("target=\"_blank\" rel=\"noopener\"", html, StringComparison.Ordinal);
        if (query.Contains("dark", StringComparison.Ordinal))
            Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_indicator_in_a_frame_is_404_and_may_still_be_framed()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/embed/indicators/trains-run", _stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("没有这个指标", await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    private async Task<string> DayAsync() => ((await app.PlansAsync()).ReleasedAt!.Value + TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> QuoteAsync(string address, string id)
    {
        using var visitor = app.Visitor();
        var html = await visitor.GetStringAsync(address, _stop);
        var start = html.IndexOf('>', html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)) + 1;
        return WebUtility.HtmlDecode(html[start..html.IndexOf("</p", start, StringComparison.Ordinal)].Split("</pre")[0]);
    }
}
