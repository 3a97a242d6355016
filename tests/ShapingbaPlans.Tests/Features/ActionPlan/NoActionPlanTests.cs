using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.ActionPlan;

public sealed class NoActionPlanTests : IDisposable
{
    private readonly string _seed = Directory.CreateTempSubdirectory("plans-seed-").FullName;

    [Fact]
    public async Task Without_targets_the_page_says_why_it_is_empty()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.SeedFolder, "*.csv"))
        {
            var lines = File.ReadLines(file);
            await File.WriteAllLinesAsync(Path.Combine(_seed, Path.GetFileName(file)),
                Path.GetFileName(file) == "figures.csv" ? lines.Where(l => !l.Contains(",action-plan-2023-2027,", StringComparison.Ordinal)) : lines,
                TestContext.Current.CancellationToken);
        }

        using var app = new TestApp(_seed);
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/action-plan", TestContext.Current.CancellationToken);
        Assert.Equal("还没有行动方案的目标", PageText.TitleOf(page));
    }

    public void Dispose() => Directory.Delete(_seed, recursive: true);
}
