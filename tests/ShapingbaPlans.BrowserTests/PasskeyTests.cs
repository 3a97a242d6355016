using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>A passkey in a real browser, with the device that Chromium plays for tests.</summary>
public class PasskeyTests(BrowserApp app)
{
    [Fact]
    public async Task A_person_adds_a_passkey_signs_in_with_it_and_removes_it()
    {
        await app.AddAsync("wei", AccountRole.Editor);
        await using var visit = await Visit.StartAsync(app);
        var page = visit.Page;
        var (devices, device) = await PlugInAsync(page);
        // By the link, as people come: the script starts there too.
        await page.GotoAsync("/methods");
        await page.Locator("header .who a").ClickAsync();
        await page.GetByLabel("登录名").FillAsync("wei");
        await page.GetByLabel("密码").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Locator("header .who a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("我的账户");

        await page.GetByLabel("名称").FillAsync("办公室电脑");
        await page.GetByLabel("当前密码").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("当前密码不对。");
        await page.GetByLabel("当前密码").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("通行密钥已添加");
        await page.Locator("#passkey-1").FillAsync("三楼的电脑");
        await page.GetByRole(AriaRole.Button, new() { Name = "给“办公室电脑”改名" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "移除“三楼的电脑”" })).ToBeVisibleAsync();
        Assert.Empty(await visit.WrongByWcagAsync());

        // The device does not know who sits there: nobody is signed in, and the page says so.
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device, ["isUserVerified"] = false });
        await page.GotoAsync("/account/sign-in?returnUrl=/account");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" });
        await button.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("没有完成。可以再试一次。");
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device, ["isUserVerified"] = true });
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("我的账户");

        await page.GetByRole(AriaRole.Button, new() { Name = "移除“三楼的电脑”" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("通行密钥已移除");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GotoAsync("/account/sign-in?returnUrl=/account");
        await button.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有用通行密钥登录成功");
        Assert.Equal(["422"], visit.Complaints.Select(c => c.Contains("422:") ? "422" : c));
    }

    [Fact]
    public async Task Without_scripts_no_button_promises_what_it_cannot_do()
    {
        await using var visit = await Visit.StartAsync(app, scripts: false);
        await visit.Page.GotoAsync("/account/sign-in");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" })).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task<(ICDPSession Devices, string Device)> PlugInAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        var made = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (devices, made!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
