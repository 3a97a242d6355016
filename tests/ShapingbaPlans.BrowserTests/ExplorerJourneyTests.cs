using CsvHelper;
using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>An analyst narrows the figures down, orders them, turns the page, looks at them by year and takes them away; with and without JavaScript.</summary>
public class ExplorerJourneyTests(BrowserApp app)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 390)]
    public async Task An_analyst_filters_orders_and_takes_the_figures_away(bool scripts, int width)
    {
        await using var visit = await Visit.StartAsync(app, width, scripts: scripts);
        var page = visit.Page;
        await page.GotoAsync("/explore");
        // Beside the table the filters stand open; on a phone they wait behind their heading.
        if (width < 500)
            await page.GetByText("筛选与列").ClickAsync();
        await page.Locator("input[name=topic][value=rural]").CheckAsync();
        if (width < 500)
            await page.Locator("select[name=sort]").SelectOptionAsync("value");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.ArriveAsync("**topic=rural**");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("80个数字，53项指标");
        if (width >= 500)
        {
            await page.GetByRole(AriaRole.Columnheader, new() { Name = "数值" }).GetByRole(AriaRole.Link).ClickAsync();
            await page.ArriveAsync("**sort=value**");
            await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("数值");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await page.ArriveAsync("**page=2**");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(30);
        await page.GetByRole(AriaRole.Link, new() { Name = "宽表" }).ClickAsync();
        await page.ArriveAsync("**form=wide**");
        await Assertions.Expect(page.Locator("table.wide tbody tr")).ToHaveCountAsync(50);
        var shown = await page.Locator("tbody th[scope=row] a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href').split('/').pop())");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 CSV", Exact = true }).ClickAsync());
        await using var stream = File.OpenRead(await download.PathAsync());
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var ids = new List<string>();
        while (csv.Read())
            ids.Add(csv.GetString("指标编号"));
        Assert.Equal(53, ids.Count);
        Assert.Equal(shown, ids.Take(50));
        Assert.Empty(visit.Complaints);
    }
}
