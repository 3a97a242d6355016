using System.Net;
using System.Net.Sockets;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.BrowserTests;

/// <summary>Entering a new year in the grid, as editors do it, with real sign-ins. All numbers are made up.</summary>
public class EntryJourneyTests(BrowserApp app)
{
    [Fact]
    public async Task An_editor_enters_twenty_figures_of_a_new_year_by_keyboard_only()
    {
        await using var desk = await OpenAsync("keys");
        var page = desk.Page;
        for (var tabs = 0; tabs < 80 && !await page.EvaluateAsync<bool>("document.activeElement.matches('#sheet td, #sheet input')"); tabs++)
            await page.Keyboard.PressAsync("Tab");
        await ColumnAsync(desk, n => $"{n}");
        await desk.PressAsync("Tab", 4);
        await ColumnAsync(desk, n => $"{n}");
        await desk.PressAsync("ArrowRight", 1);
        await ColumnAsync(desk, n => $"{n}.5%");
        // The line's last cell is the reason: back from the next line's first.
        await page.Keyboard.PressAsync("ArrowRight");
        for (var i = 0; i < 4 && !(await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')")).EndsWith(" 理由", StringComparison.Ordinal); i++)
            await page.Keyboard.PressAsync("ArrowRight");
        await ColumnAsync(desk, _ => "试验");
        await desk.SavedAsync();
        await Assertions.Expect(page.Locator("tr[data-state=draft]")).ToHaveCountAsync(20);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("tr[data-state=submitted]")).ToHaveCountAsync(1);
        await page.Locator("form[data-submit-all] button").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#submitted")).ToContainTextAsync("已提交19行。");
        Assert.Equal(20, app.DraftsBy("keys").Count(d => d.State == DraftState.Submitted && d.Reason == "试验"));
    }

    [Fact]
    public async Task A_block_from_a_spreadsheet_fills_cells_and_one_too_wide_fills_none()
    {
        await using var desk = await OpenAsync("paste");
        await PasteAsync(desk, 30, "value", "41\t\t≥\t\t4\t\"4.5\n%\"\n42\t\t约\t\t5\t5.5%\n");
        await desk.SavedAsync();
        Assert.Equal(["41", "42"], app.DraftsBy("paste").Select(d => d.Cells["value"]).Order());
        Assert.Equal("4.5 %", await desk.Cell(30, "printed").InnerTextAsync());
        Assert.Equal(["ge", "about"], app.DraftsBy("paste").OrderBy(d => d.Cells["value"]).Select(d => d.Cells["comparator"]));
        await PasteAsync(desk, 33, "value", string.Join('\t', Enumerable.Range(1, 12)));
        await Assertions.Expect(desk.Page.Locator(".standing")).ToHaveTextAsync("粘贴的内容有12列，从这一格起只有11列。没有粘贴。 关闭");
        Assert.Equal(2, app.DraftsBy("paste").Count);
    }

    [Fact]
    public async Task Escape_restores_and_another_unit_is_offered_not_imposed()
    {
        await using var desk = await OpenAsync("units", "year=2026&q=社会消费品零售总额");
        var row = await desk.Rows.EvaluateAllAsync<int>("rows => rows.findIndex(r => r.dataset.base === '亿元')");
        await desk.Cell(row, "value").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("99");
        await desk.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await desk.Page.Locator("td.open input").InputValueAsync());
        await desk.TypeAsync(row, "value", "12.5");
        await desk.Cell(row, "unit").ClickAsync();
        await desk.Page.Locator("td.open select").SelectOptionAsync("万元");
        await desk.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("12.5", await desk.Cell(row, "value").InnerTextAsync());
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "改写为 125000" }).ClickAsync();
        await desk.SavedAsync();
        Assert.Equal(("125000", "万元"), (app.DraftsBy("units").Single().Cells["value"], app.DraftsBy("units").Single().Cells["unit"]));
    }

    [Fact]
    public async Task Five_seconds_without_a_connection_lose_nothing()
    {
        await using var desk = await OpenAsync("five");
        await desk.Context.SetOfflineAsync(true);
        await desk.TypeAsync(40, "value", "51");
        await desk.TypeAsync(41, "value", "52");
        await Assertions.Expect(desk.Page.Locator(".standing")).ToHaveTextAsync("2 项待保存，连接恢复后自动保存");
        await Task.Delay(5000, TestContext.Current.CancellationToken);
        await desk.TypeAsync(42, "value", "53");
        await desk.Context.SetOfflineAsync(false);
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator(".standing")).ToBeHiddenAsync();
        Assert.Equal(["51", "52", "53"], app.DraftsBy("five").Select(d => d.Cells["value"]).Order());
    }

    /// <summary>Forty seconds and four minutes pass on the page's own clock, not on ours. No event says that the network is back: the page tries by itself.</summary>
    [Theory]
    [InlineData(40, 45)]
    [InlineData(240, 48)]
    public async Task A_longer_silence_of_the_server_loses_nothing(int seconds, int row)
    {
        await using var desk = await OpenAsync($"silence{seconds}");
        await desk.Page.Clock.InstallAsync();
        await desk.OpenGridAsync("year=2026");
        await desk.Page.RouteAsync("**/entry/cells", route => route.AbortAsync("connectionrefused"));
        await desk.TypeAsync(row, "value", "61");
        await Assertions.Expect(desk.Page.Locator(".standing")).ToBeVisibleAsync();
        for (var passed = 0; passed < seconds; passed += 10)
            await desk.Page.Clock.RunForAsync(10_000);
        await desk.TypeAsync(row + 1, "value", "62");
        Assert.Equal(2, await desk.WaitingAsync());
        Assert.Empty(app.DraftsBy($"silence{seconds}"));
        await desk.Page.UnrouteAsync("**/entry/cells");
        await desk.Page.Clock.RunForAsync(31_000);
        await desk.SavedAsync();
        Assert.Equal(["61", "62"], app.DraftsBy($"silence{seconds}").Select(d => d.Cells["value"]).Order());
    }

    [Fact]
    public async Task A_server_that_is_stopped_and_started_again_finds_everything_that_left_its_cell()
    {
        var folder = Directory.CreateTempSubdirectory("plans-restart-").FullName;
        var port = FreePort();
        var first = Serve(folder, port);
        await using var desk = await EntryDesk.OpenAsync(app.Browser, first, $"http://localhost:{port}", "zhao");
        await desk.TypeAsync(0, "value", "71");
        await desk.SavedAsync();
        await first.DisposeAsync();
        await desk.TypeAsync(1, "value", "72");
        await desk.TypeAsync(2, "value", "73");
        await Assertions.Expect(desk.Page.Locator(".standing")).ToHaveTextAsync("2 项待保存，连接恢复后自动保存");
        await using (var second = Serve(folder, port))
        {
            await desk.SavedAsync();
            Assert.Equal(["71", "72", "73"], second.DraftsBy("zhao").Select(d => d.Cells["value"]).Order());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_closed_tab_and_an_expired_sign_in_lose_nothing_and_another_person_sends_nothing_of_it()
    {
        await using var desk = await OpenAsync("late");
        await desk.Context.ClearCookiesAsync();
        await desk.TypeAsync(52, "value", "81");
        await Assertions.Expect(desk.Page.Locator(".standing")).ToContainTextAsync("登录已过期，1 项待保存");
        await Assertions.Expect(desk.Page.Locator(".standing a")).ToHaveAttributeAsync("href", "/account/sign-in?returnUrl=%2Fentry%3Fyear%3D2026");
        // Another person signs in on the same machine.
        await app.AddAsync("stranger", ShapingbaPlans.Web.Accounts.AccountRole.Editor);
        var tab = await desk.Context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in?returnUrl=/entry?year=2026");
        await tab.GetByLabel("登录名").FillAsync("stranger");
        await tab.GetByLabel("密码").FillAsync(People.Password);
        await tab.Locator("main .btn[type=submit]:not(.ghost)").ClickAsync();
        await tab.Locator("#sheet.live").WaitForAsync();
        await desk.Page.BringToFrontAsync();
        await desk.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(desk.Page.Locator(".standing")).ToContainTextAsync("现在登录的是stranger");
        Assert.Empty(app.DraftsBy("stranger"));
        Assert.Empty(app.DraftsBy("late"));
        await tab.CloseAsync();
        // The first signs in again.
        await desk.Context.ClearCookiesAsync();
        await desk.SignInAsync("late", "/entry?year=2026");
        await desk.SavedAsync();
        Assert.Equal("81", app.DraftsBy("late").Single().Cells["value"]);
    }

    [Fact]
    public async Task Of_two_editors_the_second_chooses_and_the_first_is_shown_it()
    {
        await using var one = await OpenAsync("first");
        await using var two = await OpenAsync("second");
        await one.TypeAsync(56, "value", "91");
        await one.SavedAsync();
        await two.TypeAsync(56, "value", "92");
        var panel = two.Page.Locator(".conflict");
        await Assertions.Expect(panel.Locator("thead")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("您填的\\s*first填的\\s*已公布的"));
        await Assertions.Expect(panel.Locator("tbody tr").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("数值\\s*92\\s*91\\s*—"));
        Assert.Equal("91", app.DraftsBy("first").Single().Cells["value"]);
        await AxeAsync(two.Page, "the conflict");
        await two.Page.GetByRole(AriaRole.Button, new() { Name = "保留我填的" }).ClickAsync();
        await two.SavedAsync();
        Assert.Equal("92", app.DraftsBy("second").Single().Cells["value"]);
        await one.Page.Clock.InstallAsync();
        await one.Page.Clock.FastForwardAsync(5000);
        await one.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Assertions.Expect(one.Cell(56, "value")).ToHaveTextAsync("92");
        await Assertions.Expect(one.Page.Locator(".standing")).ToContainTextAsync("second改动了1行");
    }

    [Fact]
    public async Task The_grid_and_the_form_are_accessible_and_only_the_grids_frame_scrolls_sideways()
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var desk = await EntryDesk.OpenAsync(app.Browser, app, app.Address, "axe", "year=2026&show=both&topic=industry", width, scheme);
            await desk.Cell(0, "value").ClickAsync();
            foreach (var address in new[] { "", "/entry", "/entry?year=2025&topic=industry", "/entry/gdp-growth?year=2025&role=actual", "/entry/gdp-growth?year=2027&role=plan&lang=en", "/entry?year=2026&topic=industry&lang=en" })
            {
                if (address.Length > 0)
                    await desk.Page.GotoAsync(address);
                await AxeAsync(desk.Page, $"{address} {width}");
                Assert.Equal(0, await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }

            await desk.Page.GotoAsync("/entry?lang=zh");
        }
    }

    [Fact]
    public async Task Hundreds_of_lines_stay_light()
    {
        await using var desk = await OpenAsync("light", "year=2026&show=both");
        var client = await desk.Context.NewCDPSessionAsync(desk.Page);
        await client.SendAsync("HeapProfiler.collectGarbage");
        var heap = await desk.Page.EvaluateAsync<long>("performance.memory.usedJSHeapSize");
        Assert.True(await desk.Rows.CountAsync() > 300);
        Assert.Equal(0, await desk.Page.Locator("#sheet input, #sheet select").CountAsync());
        Assert.True(heap < 12 * 1024 * 1024, $"The page's scripts hold {heap / 1024} KB.");
        Assert.Null(await desk.Page.EvaluateAsync<string?>("performance.getEntriesByType('resource').map(r => r.name).find(n => n.includes('_blazor')) ?? null"));
    }

    private Task<EntryDesk> OpenAsync(string name, string query = "year=2026") => EntryDesk.OpenAsync(app.Browser, app, app.Address, name, query);

    // Twenty down, and back up to the first.
    private static async Task ColumnAsync(EntryDesk desk, Func<int, string> text)
    {
        for (var n = 1; n <= 20; n++)
        {
            await desk.Page.Keyboard.TypeAsync(text(n));
            await desk.Page.Keyboard.PressAsync("Enter");
        }

        await desk.PressAsync("Shift+Enter", 20);
    }

    private static async Task PasteAsync(EntryDesk desk, int row, string column, string text)
    {
        await desk.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await desk.Cell(row, column).ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+V");
    }

    private static async Task AxeAsync(IPage page, string where)
    {
        var report = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        Assert.Equal("", string.Join('\n', report.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id}: {n.Html} ({n.Any.FirstOrDefault()?.Message})")).Take(8)));
    }

    private static TestApp Serve(string folder, int port)
    {
        var served = new TestApp(Repository.SeedFolder, folder);
        served.UseKestrel(port);
        served.StartServer();
        return served;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
