using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features;

/// <summary>A page asks the database a fixed number of questions, whatever the number of indicators.</summary>
public sealed class QueryTests
{
    private static readonly string[] Addresses =
        ["/", "/years/2024", "/indicators", "/indicators/gdp-growth", "/action-plan", "/documents", "/documents/report-2024", "/matrix.csv", "/years/2024.csv"];

    [Fact]
    public async Task A_page_makes_at_most_three_queries()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var tooMany = new List<string>();
        foreach (var address in Addresses.Prepend("/documents"))
        {
            using var queries = new QueryCount(app.DatabaseFile);
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            if (queries.Count is 0 or > 3)
                tooMany.Add($"{address}: {queries.Count}");
        }

        Assert.Empty(tooMany);
    }
}
