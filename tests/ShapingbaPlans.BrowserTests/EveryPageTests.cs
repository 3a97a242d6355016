using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>What holds on every page, in light and dark, on a desk and on a phone.</summary>
public class EveryPageTests(BrowserApp app)
{
    [Theory]
    [MemberData(nameof(EveryPage.Theory), MemberType = typeof(EveryPage))]
    public async Task Nothing_is_wrong_by_wcag_and_nothing_fails_in_the_browser(string address)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visit = await Visit.StartAsync(app, width, scheme: scheme);
            await visit.Page.GotoAsync(address);
            var violations = (await visit.WrongByWcagAsync()).Take(8);
            Assert.Equal("", string.Join('\n', violations.Concat(visit.Complaints).Select(c => $"{width} {scheme}: {c}")));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.Theory), MemberType = typeof(EveryPage))]
    public async Task Nothing_but_framed_tables_scrolls_sideways_on_a_phone(string address)
    {
        await using var visit = await Visit.StartAsync(app, width: 390);
        await visit.Page.GotoAsync(address);
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, wide);
    }
}
