using System.Net;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Features;

/// <summary>A report of 2026 is published: every page shows the year that it plans. The report and its figures are made up.</summary>
public sealed class ShownYearsTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Before_it_the_year_2027_is_unknown_and_after_it_every_page_and_download_has_it()
    {
        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/years/2027", Stop)).StatusCode);
        Assert.DoesNotContain("state_2027", (await CsvFile.ReadAsync(_app, "/indicators.csv?lang=en")).Header);
        await PublishAsync();
        foreach (var address in new[] { "/years", "/indicators", "/", "/checks", "/departments/international-logistics-hub-company" })
            Assert.Contains("2027", await visitor.GetStringAsync(address, Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/years/2027\"", await visitor.GetStringAsync("/years", Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/years/2027\"", await visitor.GetStringAsync("/", Stop), StringComparison.Ordinal);
        foreach (var address in new[] { "/years/2027", "/?year=2027", "/indicators?year=2027", "/checks?year=2027", "/progress/2027", "/progress/2027/reminders" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address, Stop)).StatusCode);
        Assert.Equal("pending", (await CsvFile.ReadAsync(_app, "/indicators.csv?lang=en&q=gdp-growth")).Row("gdp-growth")["state_2027"]);
        Assert.Equal("5", (await CsvFile.ReadAsync(_app, "/years/2027.csv?lang=en")).Row("gdp-growth")["plan_value"]);
        Assert.Contains("plan_2027", (await CsvFile.ReadAsync(_app, "/departments/international-logistics-hub-company.csv?lang=en")).Header);
        Assert.Contains("2027年计划", (await CsvFile.ReadAsync(_app, "/departments/international-logistics-hub-company.csv")).Header);
    }

    [Fact]
    public async Task The_action_plans_target_for_2027_stays_a_target_and_is_no_plan_of_the_year()
    {
        await PublishAsync();
        var trains = Assert.Single((await CsvFile.ReadAsync(_app, "/matrix.csv?lang=en&year=2027")).Rows, r => r["indicator_id"] == "international-trains-run");
        Assert.Equal(("", "no_plan"), (trains["plan_value"], trains["verdict"]));
        Assert.Equal("8000", (await CsvFile.ReadAsync(_app, "/indicators.csv?lang=en&q=international-trains-run")).Row("international-trains-run")["target_value"]);
    }

    private async Task PublishAsync()
    {
        var plans = await _app.PlansAsync();
        var report = plans.Document("report-2025")! with { DocumentId = "report-2026", FirstYear = 2026, LastYear = 2027, TitleZh = "虚构的2026年报告", TitleEn = "A made-up report of 2026" };
        var growth = plans.Figures["gdp-growth"].Last() with { Role = Role.Plan, Period = new Period(2027), DocumentId = "report-2026", Value = 5, Comparator = Comparator.Eq };
        await using var db = _app.OpenDatabase();
        await db.PublishAsync([New(report), New(growth)], "made up", "zhang", DateTime.UnixEpoch, Stop);
    }

    private static Revision New<T>(T fact) where T : IFact => new()
    {
        FactKind = FactKinds.For<T>().Name,
        FactKey = fact.Key,
        After = FactKinds.For<T>().Write(fact),
        Author = "zhang",
        SubmittedAt = DateTime.UnixEpoch,
    };
}
