using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>The second person's way, with a real sign-in: one sent back, the rest approved, one release, and the release before it as it was.</summary>
public class ApprovalJourneyTests
{
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";
    private const string Plan = "figure:international-trains-run/2026/plan/report-2025";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    [Fact]
    public async Task An_approver_sends_one_back_approves_the_rest_and_publishes_them_as_one_release()
    {
        // A host of its own: what is published here is not what other journeys expect.
        await using var app = new BrowserApp();
        await app.InitializeAsync();
        var desk = new DraftDesk(app);
        var zhang = await desk.PersonAsync("zhang", AccountRole.Editor);
        var quiet = (await desk.QuietSlotsAsync(3)).Where(s => s != Trains && s != Plan).Take(2).ToList();
        // Values are made up: the report says 4156.
        await desk.SubmittedAsync(zhang, Trains, "counted again", ("value", "4166"));
        await desk.SubmittedAsync(zhang, quiet[0], "", ("note", "looked up again"));
        var sentBack = await desk.SubmittedAsync(zhang, quiet[1], "", ("note", "not sure"));
        await app.AddAsync("li", AccountRole.Approver);

        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        await page.GotoAsync("/account/sign-in?returnUrl=/approvals");
        await page.GetByLabel("登录名").FillAsync("li");
        await page.GetByLabel("密码").FillAsync(People.Password);
        await page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("3项等待审核，1项有提示");
        await NothingIsWrongAsync(visit, "approvals");
        await page.Locator($"tr[data-slot='{sentBack.Slot}'] input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退回所选" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("退回须写明意见");
        await Assertions.Expect(page.Locator($"tr[data-slot='{sentBack.Slot}'] input[type=checkbox]")).ToBeCheckedAsync();
        await page.Locator("#note").FillAsync("请核对第11段");
        await page.GetByRole(AriaRole.Button, new() { Name = "退回所选" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已退回1项");
        // All that is without a warning first, then the one that says why it is not what is printed.
        await page.GetByRole(AriaRole.Button, new() { Name = "通过全部无提示的（1项）" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("1项等待审核，1项有提示");
        await page.Locator($"tr[data-slot='{Trains}'] input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "通过所选" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已通过1项");

        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).ClickAsync();
        await page.ArriveAsync("**/approvals/release");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("2项已批准，将作为第2次发布");
        await NothingIsWrongAsync(visit, "release");
        await page.Locator("#title").FillAsync("班列数字更正");
        await page.Locator("#reason").FillAsync("重新核对");
        // The one that was sent back is a warning too: it stays behind.
        await page.GetByLabel("我已看过这2条提示").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "发布这2项" }).ClickAsync();
        await page.ArriveAsync("**/approvals/release?made=2");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("第2次发布已公布");
        Assert.Matches("^[0-9a-f]{64}$", await page.Locator("main code").TextContentAsync());
        await NothingIsWrongAsync(visit, "made");
        await page.GetByRole(AriaRole.Link, new() { Name = "查看这次改动" }).ClickAsync();
        await page.ArriveAsync("**/history?in=2");
        await page.GetByRole(AriaRole.Link, new() { Name = "还原第" }).First.ClickAsync();
        await page.ArriveAsync("**/revert");
        await NothingIsWrongAsync(visit, "revert");

        await using var citizen = await Visit.StartAsync(app);
        await citizen.Page.GotoAsync("/");
        await Assertions.Expect(citizen.Page.Locator("footer")).ToContainTextAsync("第2次发布");
        await citizen.Page.GotoAsync("/indicators/international-trains-run");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("4166");
        Assert.Contains("4166", await (await citizen.Page.APIRequest.GetAsync($"{app.Address}/indicators/international-trains-run.csv")).TextAsync(), StringComparison.Ordinal);
        await citizen.Page.GotoAsync("/indicators/international-trains-run?release=1");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("4156");
        await Assertions.Expect(citizen.Page.Locator("main")).Not.ToContainTextAsync("4166");
        Assert.Empty(citizen.Complaints);
    }

    private static async Task NothingIsWrongAsync(Visit visit, string name)
    {
        foreach (var (width, scheme, language) in new[] { (1280, ColorScheme.Light, "zh"), (1280, ColorScheme.Dark, "en"), (390, ColorScheme.Dark, "zh"), (390, ColorScheme.Light, "en"), (1280, ColorScheme.Light, "zh") })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var address = new Uri(visit.Page.Url);
            await visit.Page.GotoAsync(address.AbsolutePath + (address.Query.Contains("made", StringComparison.Ordinal) ? $"?made=2&lang={language}" : $"?lang={language}"));
            var report = await visit.Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
            {
                RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });
            var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (Pictures is not null)
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{width}-{scheme}-{language}.png"), FullPage = true });
            var wrong = report.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html} ({n.Any.FirstOrDefault()?.Message})")).Concat(visit.Complaints).Append($"{wide} px too wide").Where(w => w != "0 px too wide");
            Assert.True(!wrong.Any(), string.Join("\n", wrong.Select(w => $"{name} {width} {language}: {w}")));
        }
    }
}
