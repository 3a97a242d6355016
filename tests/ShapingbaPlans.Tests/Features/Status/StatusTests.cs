using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Status;

public sealed class StatusTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_counts_the_rows_of_the_seed_files()
    {
        var page = await PageAsync("/status?lang=en");
        var figures = File.ReadLines(Path.Combine(Repository.SeedFolder, "figures.csv")).Count() - 1;
        Assert.Contains($"Figures {figures} ", page, StringComparison.Ordinal);
        Assert.Contains("Documents 5 ", page, StringComparison.Ordinal);
        Assert.Contains("Topics 13 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_release_and_engine_and_says_that_all_is_well()
    {
        var page = await PageAsync("/status?lang=en");
        Assert.Matches(@"Release 1, \d{4}-\d\d-\d\d \d\d:\d\d \(Beijing time\)", page);
        Assert.Matches(@"Started \d{4}-\d\d-\d\d \d\d:\d\d \(Beijing time\)", page);
        Assert.Matches(@"SQLite 3\.\d+\.\d+", page);
        Assert.Contains("No problems.", page, StringComparison.Ordinal);
        Assert.Contains("No conflicts.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_path_of_the_machine_is_shown()
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/status", _stop);
        Assert.All(new[] { app.Folder, app.SeedFolder, Repository.Root, "Data Source" }, secret => Assert.DoesNotContain(secret, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Its_style_sheet_is_on_no_other_page()
    {
        using var visitor = app.Visitor();
        Assert.Single(Regex.Matches(await visitor.GetStringAsync("/status", _stop), "MudBlazor.min.css"));
        Assert.DoesNotContain("MudBlazor", await visitor.GetStringAsync("/documents", _stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_never_answered_from_a_release()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/status", _stop);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return PageText.Of(await visitor.GetStringAsync(address, _stop));
    }
}
