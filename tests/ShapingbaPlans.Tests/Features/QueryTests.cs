using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features;

/// <summary>A page asks the database a fixed number of questions, whatever the number of indicators: after the first of a release none.</summary>
public sealed class QueryTests
{
    private static readonly string[] Addresses =
        [
            "/", "/years/2024", "/indicators", "/indicators/gdp-growth", "/indicators/gdp-growth.svg", "/embed/indicators/gdp-growth", "/compare?topic=economy&view=index", "/compare.svg?topic=economy", "/compare.csv?year=2024", "/explore", "/explore?form=wide&q=gjbl", "/explore.csv?form=wide", "/action-plan", "/unanswered", "/checks", "/departments",
            "/departments/transport-bureau", "/projects", "/projects/rail-line-7", "/documents", "/documents/report-2024", "/matrix.csv", "/years/2024.csv", "/unanswered.csv",
            "/progress/2026", "/progress/2026/international-trains-run", "/progress/2026/reminders", "/progress/2026.csv",
        ];

    // The corrections of figures are read beside them, once for a release, by the first page that shows an indicator.
    private const string FirstIndicator = "/indicators/gdp-growth";
    private const int CorrectionsTables = 2;

    // The first page after a release reads one table after another, each once; all others ask none: the watch knows that the release is the latest.
    private const int Tables = 17;

    [Fact]
    public async Task The_first_page_after_a_release_reads_each_table_once_and_every_other_asks_none()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var tooMany = new List<string>();
        var isFirst = true;
        foreach (var address in Addresses.Prepend("/documents"))
        {
            using var queries = new QueryCount(app.DatabaseFile);
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            if (isFirst ? queries.Count is < 1 or > Tables : queries.Count > (address == FirstIndicator ? CorrectionsTables : 0))
                tooMany.Add($"{address}: {queries.Count}");
            isFirst = false;
        }

        Assert.Empty(tooMany);
    }
}
