using System.Text;
using Microsoft.Playwright;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.BrowserTests;

/// <summary>A report goes in and its figures are looked through by keys alone. Report and numbers are made up.</summary>
public class ImportJourneyTests(BrowserApp app)
{
    private static readonly string[] Report =
    [
        "白鹿区2046年计划执行情况与2047年计划草案的报告",
        "一、2046年计划执行情况",
        "全年地区生产总值增长5.9%，规模以上工业增加值增长7.3%。",
        "东片新开垦试验田37块，西片新开垦试验田38块。",
        .. Enumerable.Range(1, 30).Select(n => $"第{n}批试验点共{n + 100}个，覆盖农户{n + 20}.5万户。"),
        "二、2047年经济社会发展主要预期目标",
        "地区生产总值增长6.1%左右，力争新开垦试验田40—45块。",
    ];

    [Fact]
    public async Task An_editor_hands_in_a_report_and_decides_about_its_figures_by_keyboard_only()
    {
        await app.AddAsync("importer", AccountRole.Editor);
        await using var visit = await Visit.StartAsync(app, 1280);
        var page = visit.Page;
        await SignInAsync(page);
        await page.Locator("#i-year").FillAsync("2046");
        await page.Locator("#i-zh").FillAsync("白鹿报告");
        await page.Locator("#i-en").FillAsync("A report made up");
        await page.Locator("#i-file").SetInputFilesAsync(new FilePayload { Name = "bailu.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(string.Join('\n', Report)) });
        await page.Locator("form[data-import] [type=submit]").PressAsync("Enter");
        await page.ArriveAsync("**/import/**");
        var current = page.Locator(".item.current");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("5.9%");
        // Accept: the next is up, its place in the text marked and in sight.
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("7.3%");
        await Assertions.Expect(page.Locator("mark.current")).ToHaveTextAsync("7.3%");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("37块");
        // Link: type, choose; then edit a field.
        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(page.Locator("#d-indicator")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("international-trains-run");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(current.Locator(".to a")).ToHaveAttributeAsync("href", "/indicators/international-trains-run");
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#d-subject")).ToBeFocusedAsync();
        await page.Locator("#d-unit").FillAsync("列");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".detail")).ToHaveCountAsync(0);
        // Back and forth, and merging with the next.
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("38块");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("37块");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(current.Locator(".printed")).ToHaveTextAsync("37块，西片新开垦试验田38块");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys dl")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("个待看");
        var items = Items();
        Assert.Equal([ReadingItemState.Accepted, ReadingItemState.Rejected, ReadingItemState.Open, ReadingItemState.Merged], items.Take(4).Select(i => i.State));
        Assert.Equal("5.9%", Assert.Single(app.DraftsBy("importer"), d => d.State == DraftState.Submitted).Cells["printed"]);
        await LooksWellAsync(page.Url.Split('?', '#')[0]);
    }

    private async Task LooksWellAsync(string review)
    {
        var faults = new List<string>();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visit = await Visit.StartAsync(app, width, scheme: scheme);
            await SignInAsync(visit.Page);
            foreach (var address in new[] { "/import", review, $"{review}?item=5&panel=edit#i5", $"{review}?item=5&panel=link", $"{review}?item=5&panel=split", $"{review}?show=promises", $"{review}?show=low&lang=en", "/import?lang=en", "/import/999?lang=zh" })
            {
                await visit.Page.GotoAsync(address);
                if (Environment.GetEnvironmentVariable("IMPORT_SHOTS") is { } folder)
                    await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}-{new Uri(new Uri("http://x"), address).PathAndQuery.Replace('/', '_').Replace('?', '_')}.png") });
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                faults.AddRange((await visit.WrongByWcagAsync()).Concat(visit.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal))).Append($"{wide} px too wide").Where(w => w != "0 px too wide").Select(w => $"{address} {width}: {w}"));
            }
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in?returnUrl=/import");
        await page.GetByLabel("登录名").FillAsync("importer");
        await page.GetByLabel("密码").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.ArriveAsync("**/import");
    }

    private List<ReadingItem> Items()
    {
        using var db = app.OpenDatabase();
        return [.. db.ReadingItems.AsEnumerable().OrderBy(i => i.Fields.Paragraph).ThenBy(i => i.Fields.Start)];
    }
}
