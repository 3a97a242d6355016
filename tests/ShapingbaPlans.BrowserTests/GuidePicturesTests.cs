using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>
/// The pages that the guide shows, by people who sign in. What a picture's text in the guide puts in “ ” stands on the page.
/// The pictures are made anew when asked to: <c>UPDATE_PICTURES=1 bash tests/run.sh</c>. Report and numbers are made up.
/// </summary>
public partial class GuidePicturesTests
{
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";

    [Fact]
    public async Task The_pages_of_entering_are_what_the_guide_shows()
    {
        await using var app = await HostAsync();
        await using (var visit = await Visit.StartAsync(app))
        {
            await visit.Page.GotoAsync("/account/sign-in?returnUrl=/entry");
            await ShowsAsync(visit.Page, "sign-in", 520);
        }

        await app.AddAsync("zhangmin", AccountRole.Editor, a => a.DisplayName = "张敏");
        await app.AddAsync("liqiang", AccountRole.Editor, a => a.DisplayName = "李强");
        await using var zhang = await EntryDesk.OpenAsync(app.Browser, app, app.Address, "zhangmin");
        await zhang.Page.GotoAsync("/entry");
        await ShowsAsync(zhang.Page, "reports", 720);

        await zhang.OpenGridAsync("year=2026");
        await FillAsync(zhang, 0, ("value", "1003"), ("paragraph", "3"), ("printed", "1003件"));
        await FillAsync(zhang, 1, ("value", "三万"));
        await FillAsync(zhang, 2, ("value", "4.5"), ("paragraph", "4"), ("printed", "4.5%"), ("note", "初步数"));
        await zhang.OpenGridAsync("year=2026");
        await ShowsAsync(zhang.Page, "grid", 900);

        await using var li = await EntryDesk.OpenAsync(app.Browser, app, app.Address, "liqiang");
        await FillAsync(zhang, 3, ("value", "6.5"));
        await li.TypeAsync(3, "value", "7.5");
        await li.Page.Locator(".conflict").WaitForAsync();
        await ShowsAsync(li.Page, "conflict", 420, li.Page.Locator(".conflict"));

        await zhang.Page.GotoAsync("/entry/upload?year=2026");
        var template = await (await zhang.Page.APIRequest.GetAsync($"{app.Address}/entry.csv?year=2026")).TextAsync();
        await zhang.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "2026.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"{template.Split('\n')[0]}\n{WithValue(template, 8, "三万")}\n{WithValue(template, 9, "约五成")}\n"),
        });
        await zhang.Page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await ShowsAsync(zhang.Page, "upload", 800);

        await zhang.Page.GotoAsync("/catalogue/progress/edit");
        await ShowsAsync(zhang.Page, "month", 900);
    }

    [Fact]
    public async Task The_pages_of_approving_are_what_the_guide_shows()
    {
        await using var app = await HostAsync();
        var desk = new DraftDesk(app);
        var zhang = await desk.PersonAsync("zhangmin", AccountRole.Editor, a => a.DisplayName = "张敏");
        var quiet = (await desk.QuietSlotsAsync(2)).First(s => s != Trains);
        await desk.SubmittedAsync(zhang, Trains, "重新清点", ("value", "4166"));
        await desk.SubmittedAsync(zhang, quiet, "", ("note", "已再次核对"));
        await app.AddAsync("wangfang", AccountRole.Approver, a => a.DisplayName = "王芳");
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/account/sign-in?returnUrl=/approvals");
        await page.GetByLabel("登录名").FillAsync("wangfang");
        await page.GetByLabel("密码").FillAsync(People.Password);
        await page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.ArriveAsync("**/approvals");
        await ShowsAsync(page, "approvals", 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "通过全部无提示的（1项）" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("1项等待审核，1项有提示");
        await page.Locator($"tr[data-slot='{Trains}'] input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "通过所选" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已通过1项");
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).ClickAsync();
        await page.ArriveAsync("**/approvals/release");
        await page.Locator("#title").FillAsync("班列数字更正");
        await page.Locator("#reason").FillAsync("重新核对");
        await page.GetByLabel("我已看过这1条提示").CheckAsync();
        await ShowsAsync(page, "release", 800);
        await page.GetByRole(AriaRole.Button, new() { Name = "发布这2项" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "查看这次改动" }).ClickAsync();
        await page.ArriveAsync("**/history?in=2");
        await ShowsAsync(page, "history", 900);
        await page.GotoAsync("/indicators/international-trains-run?release=1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("这是第1次发布");
    }

    /// <summary>A host of its own: what is typed and published here is not what other journeys expect.</summary>
    private static async Task<BrowserApp> HostAsync()
    {
        var app = new BrowserApp();
        await app.InitializeAsync();
        return app;
    }

    private static async Task FillAsync(EntryDesk desk, int row, params (string Column, string Typed)[] cells)
    {
        foreach (var (column, typed) in cells)
            await desk.TypeAsync(row, column, typed);
        await desk.SavedAsync();
    }

    /// <summary>The template's row with something typed in its column "value".</summary>
    private static string WithValue(string template, int row, string typed)
    {
        var lines = template.Split('\n');
        var cells = lines[row].TrimEnd('\r').Split(',');
        cells[Array.FindIndex(lines[0].TrimEnd('\r').Split(','), c => c == "数值")] = typed;
        return string.Join(',', cells);
    }

    private static async Task ShowsAsync(IPage page, string name, int height, ILocator? from = null)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        var told = Quoted().Matches(AlternativeOf(name)).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(told);
        foreach (var words in told)
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words, new() { UseInnerText = true });
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") is null)
            return;
        var top = from is null ? 0 : await from.EvaluateAsync<float>("e => e.getBoundingClientRect().top + scrollY - 180");
        var end = await page.EvaluateAsync<float>("document.querySelector('main').getBoundingClientRect().bottom + scrollY");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository.Root, "docs", "images", "guide", $"{name}.png"),
            FullPage = true,
            Clip = new Clip { X = 0, Y = top, Width = 1280, Height = Math.Min(height, end - top + 16) },
        });
    }

    /// <summary>What the guide says of a picture to those who do not see it.</summary>
    private static string AlternativeOf(string name)
        => Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide-zh.md")), $@"!\[([^\]]+)\]\(images/guide/{name}\.png\)").Groups[1].Value;

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();
}
