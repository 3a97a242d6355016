using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>The pages behind the sign-in, by a real sign-in in the browser.</summary>
public class AccountPagesTests(BrowserApp app)
{
    [Fact]
    public async Task An_administrator_signs_in_and_finds_every_page_accessible_on_desk_and_phone()
    {
        var boss = await app.AddAsync("boss", AccountRole.Administrator);
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await Visit.StartAsync(app, width, scripts: true);
            await visit.Page.GotoAsync("/account/sign-in?returnUrl=/account");
            await visit.Page.GetByLabel("登录名").FillAsync("boss");
            await visit.Page.GetByLabel("密码").FillAsync(People.Password);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("我的账户");
            await visit.Page.GotoAsync("/account/authenticator");
            if (await visit.Page.Locator("svg.qr").CountAsync() == 0)
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "开始设置" }).ClickAsync();
            foreach (var address in new[] { "/account", "/account/password", "/account/authenticator", "/administration/accounts", $"/administration/accounts/{boss.Id}", "/years/2024" })
            {
                await visit.Page.GotoAsync(address);
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                var wrong = (await visit.WrongByWcagAsync()).Concat(visit.Complaints).Append($"{wide} px too wide").Where(w => w != "0 px too wide");
                Assert.Equal("", string.Join('\n', wrong.Select(w => $"{address} {width}: {w}")));
            }

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("header .who")).ToContainTextAsync("登录");
        }
    }
}
