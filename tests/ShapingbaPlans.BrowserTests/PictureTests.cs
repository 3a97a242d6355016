using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.BrowserTests;

/// <summary>Makes the README's picture anew when asked to: <c>UPDATE_PICTURES=1 bash tests/run.sh</c>.</summary>
public class PictureTests(BrowserApp app)
{
    [Fact]
    public async Task The_readme_shows_the_overview_as_it_is()
    {
        var file = Path.Combine(Repository.Root, "docs", "images", "dashboard.png");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") is not null)
        {
            await using var visit = await Visit.StartAsync(app, height: 1500);
            await visit.Page.GotoAsync("/?year=2025");
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }

        Assert.True(File.Exists(file), "docs/images/dashboard.png is missing");
    }
}
