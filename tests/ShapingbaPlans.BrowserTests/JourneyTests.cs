using CsvHelper;
using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>What the product is for, as three readers do it.</summary>
public class JourneyTests(BrowserApp app)
{
    [Fact]
    public async Task A_staff_member_finds_the_missed_promises_of_2024()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "年度" }).ClickAsync();
        await page.ArriveAsync("**/years");
        await page.Locator("main a[href='/years/2024']").First.ClickAsync();
        await page.ArriveAsync("**/years/2024");
        // Four boxes of results; leaving only "missed" ticked is what a person does.
        foreach (var state in new[] { "exceeded", "met", "near", "unreported", "pending", "no_plan", "not_comparable" })
        {
            var box = page.Locator($"input[name=verdict][value={state}]");
            if (await box.CountAsync() > 0)
                await box.UncheckAsync();
        }

        await page.Locator("input[name=verdict][value=missed]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.ArriveAsync("**verdict=missed**");
        var indicators = await page.Locator("tbody th[scope=row] a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Contains("/indicators/signed-investment", indicators);
        Assert.Contains("/indicators/primary-sector-growth", indicators);
        Assert.DoesNotContain("/indicators/old-housing-renovated", indicators);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_analyst_downloads_exactly_the_rows_on_the_page()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/years/2024?verdict=missed&lang=en");
        var shown = await page.Locator("tbody th[scope=row] a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href').split('/').pop())");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).First.ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = File.OpenRead(await download.PathAsync());
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<(string Id, string Verdict)>();
        while (csv.Read())
            rows.Add((csv.GetString("indicator_id"), csv.GetString("verdict")));
        Assert.Equal(shown, rows.Select(r => r.Id));
        Assert.All(rows, r => Assert.Equal("missed", r.Verdict));
        Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task A_phone_user_finds_the_trains_and_sees_their_chart()
    {
        await using var visit = await Visit.StartAsync(app, width: 390, height: 844);
        var page = visit.Page;
        await page.GotoAsync("/indicators");
        await page.Locator("input[name=q]").FillAsync("gjbl");
        // Clicks, not taps: on a busy machine a tap lasts long enough to become a long press, and then follows no link.
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.ArriveAsync("**q=gjbl**");
        await page.Locator("a[href='/indicators/international-trains-run']").First.ClickAsync();
        await page.ArriveAsync("**/indicators/international-trains-run");
        var chart = page.Locator("svg.chart[role=img]:visible").First;
        await Assertions.Expect(chart).ToBeVisibleAsync();
        var box = await chart.BoundingBoxAsync();
        Assert.InRange(box!.Width, 200, 390);
        Assert.Contains("4156", await chart.TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_citizen_finds_the_unanswered_promises_of_the_city_and_reads_the_nearest_paragraph()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "未见公布" }).ClickAsync();
        await page.ArriveAsync("**/unanswered");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("2025年：41项承诺在2025年报告里没有数字");
        await page.Locator("select[name=topic]").SelectOptionAsync(new SelectOptionValue { Label = "城市" });
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.ArriveAsync("**topic=urban**");
        var entries = page.Locator("table[role=table] tbody tr[id]");
        Assert.Equal(12, await entries.CountAsync());
        // Parking was promised in spaces; the paragraph that comes nearest counts car parks.
        await page.Locator("#new-parking-spaces").GetByRole(AriaRole.Link, new() { Name = "2025年报告 第25段" }).ClickAsync();
        await page.ArriveAsync("**/documents/report-2025#p25");
        await Assertions.Expect(page.Locator("#p25")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_scripts_filters_still_filter()
    {
        await using var visit = await Visit.StartAsync(app, scripts: false);
        var page = visit.Page;
        await page.GotoAsync("/indicators");
        await page.Locator("select[name=topic]").SelectOptionAsync("openness");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        Assert.Contains("topic=openness", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("a[href='/indicators/international-trains-run']").CountAsync() > 0);
    }

    [Fact]
    public async Task The_choice_of_language_and_theme_stays()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.ArriveAsync("**lang=en**");
        await page.GotoAsync("/indicators");
        Assert.Equal("en-GB", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Dark" }).ClickAsync();
        await page.ArriveAsync("**theme=dark**");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.GotoAsync("/documents");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task The_scorecard_prints_on_A4_with_nothing_cut_off()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/years/2024");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        // A4 less its margins is 182 mm: 688 CSS pixels.
        await page.SetViewportSizeAsync(688, 1000);
        var cut = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, cut);
        Assert.False(await page.Locator("nav.nav").IsVisibleAsync());
        Assert.Equal("table-header-group", await page.Locator("table thead").First.EvaluateAsync<string>("h => getComputedStyle(h).display"));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Assert.True(pdf.Length > 20_000);
    }

    [Fact]
    public async Task A_reader_finds_a_rail_line_and_sees_its_progress()
    {
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "项目", Exact = true }).First.ClickAsync();
        await page.ArriveAsync("**/projects");
        await page.Locator("input[name=q]").FillAsync("gd15hx");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.ArriveAsync("**q=gd15hx**");
        await page.Locator("a[href='/projects/rail-line-15']").First.ClickAsync();
        await page.ArriveAsync("**/projects/rail-line-15");
        // 20% in 2023 (report-2023), 70.1% in 2025 (report-2025) where 68% was planned (report-2024).
        var chart = await page.Locator("svg.chart[role=img]:visible").First.TextContentAsync();
        Assert.All(["20", "70.1", "68"], number => Assert.Contains(number, chart, StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "2025年报告 第25段" }).First.ClickAsync();
        await page.ArriveAsync("**/documents/report-2025#p25-48");
        Assert.Empty(visit.Complaints);
    }
}
