using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Unanswered;

/// <summary>
/// What today's documents do not have: a promise that nobody has classed, one that is not yet due, a one-off one, and targets that a
/// later document restates or moves.
/// </summary>
public sealed class ChangedRegisterTests : IDisposable
{
    private readonly SeedCopy _seed = new();
    private readonly TestApp _app;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public ChangedRegisterTests()
    {
        _seed.Write("unanswered.csv", _seed.Lines("unanswered.csv")
            .Where(l => !l.StartsWith("good-air-days,2025,", StringComparison.Ordinal))
            .Select(l => l.Replace("farmland-retained,2025,not-mentioned,", "farmland-retained,2025,not-yet-due,", StringComparison.Ordinal)));
        _seed.Write("indicators.csv", _seed.Lines("indicators.csv")
            .Select(l => l.StartsWith("forest-coverage-rate,", StringComparison.Ordinal) ? l.Replace(",tracked,", ",one-off,", StringComparison.Ordinal) : l));
        _seed.Append("figures.csv", "international-trains-run,2027,plan,eq,firm,7000,,列,report-2025,44,161,5,7000列,");
        _seed.Append("figures.csv", "forest-coverage-rate,2027,plan,ge,firm,30,,%,report-2025,44,161,3,30%,");
        _app = new TestApp(_seed.Folder);
    }

    [Fact]
    public async Task Every_kind_of_entry_is_shown_as_what_it_is()
    {
        var page = await PageAsync("/unanswered");
        // 41 less the one-off one, which waits.
        Assert.Equal("2025年：40项承诺在2025年报告里没有数字", PageText.TitleOf(page));
        var text = PageText.Of(page);
        Assert.Contains("尚未归类 等人阅读后归类 1 ", text, StringComparison.Ordinal);
        Assert.Contains("尚未到期 承诺的期限本身还没有到 1 ", text, StringComparison.Ordinal);
        Assert.Contains("还没有人读后归类", text, StringComparison.Ordinal);
        Assert.Contains("另有1项一次性的承诺没有数字，默认不列。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"forest-coverage-rate\"", page, StringComparison.Ordinal);
        Assert.Equal("good-air-days", Assert.Single((await CsvFile.ReadAsync(_app, "/unanswered.csv?class=none&lang=en")).Ids));
        Assert.Equal("none", (await CsvFile.ReadAsync(_app, "/unanswered.csv?lang=en")).Row("good-air-days")["unanswered_class"]);
        Assert.Equal("farmland-retained", Assert.Single((await CsvFile.ReadAsync(_app, "/unanswered.csv?class=not-yet-due&lang=en")).Ids));
        Assert.Equal(41, (await CsvFile.ReadAsync(_app, "/unanswered.csv?prominence=all&lang=en")).Rows.Count);

        // A count elsewhere leads to as many entries as it says.
        Assert.Contains("href=\"/unanswered?year=2025&prominence=all\"", await PageAsync("/years/2025"), StringComparison.Ordinal);
        Assert.Contains("href=\"/unanswered?year=2025&prominence=one-off#forest-coverage-rate\"", await PageAsync("/indicators/forest-coverage-rate"), StringComparison.Ordinal);

        // A target given anew stands beside the old one, with both citations.
        var trains = PageText.Of(await PageAsync("/indicators/international-trains-run"));
        Assert.Contains("调整 2027年 8000列 → 改为 7000列 （−1000列） 行动方案 第105段 8000列 2025年报告 第44段 7000列", trains, StringComparison.Ordinal);
        var forest = PageText.Of(await PageAsync("/indicators/forest-coverage-rate"));
        Assert.Contains("重申 2027年 ≥30% → 改为 ≥30%", forest, StringComparison.Ordinal);
        Assert.Contains("2027年 8000列 原文未写年份，按计划末年计；为四个方向合计 行动方案 第105段 8000列 2027年 7000列 2025年报告 第44段 7000列 −1000列", PageText.Of(await PageAsync("/years")), StringComparison.Ordinal);
        Assert.Equal("moved", (await CsvFile.ReadAsync(_app, "/years.csv?lang=en")).Rows.First(r => r["indicator_id"] == "international-trains-run")["plan_move"]);
    }

    public void Dispose()
    {
        _app.Dispose();
        _seed.Dispose();
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = _app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, _stop));
    }
}
