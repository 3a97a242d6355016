using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>The catalogue's pages, by a real sign-in in the browser and without scripts.</summary>
public class CataloguePagesTests(BrowserApp app)
{
    [Fact]
    public async Task An_editor_finds_every_page_of_the_catalogue_accessible_on_desk_and_phone()
    {
        await app.AddAsync("cataloguer", AccountRole.Editor);
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visit = await Visit.StartAsync(app, width, scheme: scheme);
            await visit.Page.GotoAsync("/account/sign-in?returnUrl=/catalogue");
            await visit.Page.GetByLabel("登录名").FillAsync("cataloguer");
            await visit.Page.GetByLabel("密码").FillAsync(People.Password);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
            foreach (var address in new[]
            {
                "/catalogue", "/catalogue/indicator", "/catalogue/task_department", "/catalogue/translation?page=2", "/catalogue/indicator/edit", "/catalogue/indicator/edit?key=gdp",
                "/catalogue/document/edit?key=report-2024", "/catalogue/task_step/edit", "/catalogue/indicator/edit?key=gdp&lang=en", "/catalogue/nothing?lang=zh",
            })
            {
                await visit.Page.GotoAsync(address);
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                var wrong = (await visit.WrongByWcagAsync()).Concat(visit.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal))).Append($"{wide} px too wide").Where(w => w != "0 px too wide");
                Assert.Equal("", string.Join('\n', wrong.Select(w => $"{address} {width}: {w}")));
            }
        }
    }
}
