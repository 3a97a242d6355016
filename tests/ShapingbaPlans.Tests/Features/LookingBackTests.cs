using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Features;

/// <summary>Who looks at an earlier release stays in it wherever they click, until they choose the latest.</summary>
public sealed partial class LookingBackTests : IAsyncLifetime
{
    // The pages that show facts, with every kind of link, pager and form.
    private static readonly string[] Addresses =
    [
        "/", "/?year=2022", "/years", "/years/2024", "/years/2024?page=2", "/indicators", "/indicators?q=gdp", "/indicators/gdp", "/indicators/unknown", "/embed/indicators/gdp", "/compare", "/compare?topic=openness&view=index", "/compare?year=2024", "/explore?topic=rural&sort=value", "/explore?form=wide", "/action-plan", "/unanswered?year=all",
        "/departments", "/departments/transport-bureau", "/projects", "/projects/rail-line-15", "/documents", "/documents/report-2024", "/checks", "/methods", "/history", "/status",
    ];

    // What is not for readers, or is no page.
    private static readonly string[] Elsewhere = ["/account", "/entry", "/import", "/approvals", "/administration", "/api/"];

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
    }

    [Fact]
    public async Task Every_link_and_filter_of_every_page_keeps_the_release()
    {
        using var visitor = _app.Visitor();
        var (seen, lost) = (0, new List<string>());
        foreach (var address in Addresses)
        {
            using var answer = await visitor.GetAsync(With(address, "release=1"), _stop);
            var html = await answer.Content.ReadAsStringAsync(_stop);
            foreach (var link in Links().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => !Elsewhere.Any(l.StartsWith)))
            {
                seen++;
                if (!Asks().IsMatch(link))
                    lost.Add($"{address}: {link}");
            }

            lost.AddRange(Forms().Matches(html).Where(f => !f.Value.Contains("""<input type="hidden" name="release" value="1" />""", StringComparison.Ordinal)).Select(f => $"{address}: {f.Value[..80]}"));
        }

        // The one that is meant to leave: on each page that shows facts in the frame, which the status and the embedded page do not.
        Assert.Equal(Addresses.Length - 2, lost.RemoveAll(l => !Asks().IsMatch(l) && Addresses.Any(a => l == $"{a}: {a}")));
        Assert.Empty(lost);
        Assert.True(seen > 2000, $"{seen} links");
    }

    [Fact]
    public async Task A_page_differs_from_the_latest_in_nothing_but_its_facts_and_its_links()
    {
        using var visitor = _app.Visitor();
        // Departments do not depend on the changed figure.
        var (then, now) = (await visitor.GetStringAsync("/departments?release=1", _stop), await visitor.GetStringAsync("/departments", _stop));
        var (main, mainNow) = (BodyOf(then), BodyOf(now));
        Assert.Equal(mainNow, main.Replace("&amp;release=1", "", StringComparison.Ordinal).Replace("?release=1", "", StringComparison.Ordinal).Replace("""<input type="hidden" name="release" value="1" />""", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_the_latest_release_has_no_release_in_its_links()
    {
        using var visitor = _app.Visitor();
        Assert.DoesNotContain("release=", await visitor.GetStringAsync("/departments", _stop), StringComparison.Ordinal);
        // Chosen by its number the latest is the latest: only links that copy the address have it.
        Assert.Contains("href=\"/years\"", await visitor.GetStringAsync("/departments?release=2", _stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_of_an_earlier_release_keeps_its_links()
    {
        using var visitor = _app.Visitor();
        var first = await visitor.GetStringAsync("/years?release=1", _stop);
        Assert.Equal(first, await visitor.GetStringAsync("/years?release=1", _stop));
        Assert.Contains("""href="/years/2024?release=1""", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_pages_know_no_earlier_release()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var editor = await _app.SignedInAsync("zhang");
        foreach (var address in new[] { "/entry?release=1", "/account?release=1", "/entry?release=77", "/import?release=1" })
        {
            using var answer = await editor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = await answer.Content.ReadAsStringAsync(_stop);
            Assert.DoesNotContain("这是第1次发布", html, StringComparison.Ordinal);
            Assert.Contains("第2次发布", html, StringComparison.Ordinal);
        }

        Assert.Contains("这是第1次发布", await editor.TextAsync("/years?release=1"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string With(string address, string part) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{part}";

    private static string BodyOf(string html) => html[html.IndexOf("<h1", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

    [GeneratedRegex("<a [^>]*?href=\"(/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<form [^>]*method=\"get\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("[?&]release=[12](&|#|$)")]
    private static partial Regex Asks();
}
