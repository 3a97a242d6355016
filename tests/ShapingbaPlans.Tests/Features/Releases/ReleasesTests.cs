using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Releases;

/// <summary>The releases say what changed and why; a corrected figure shows what it said, and a permanent link says it still.</summary>
public sealed class ReleasesTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_figure_shows_the_old_value_the_new_one_the_reason_and_the_day()
    {
        await CorrectGdpAsync();
        using var visitor = _app.Visitor();
        foreach (var address in new[] { "/releases", "/indicators/gdp" })
        {
            var page = PageText.Of(await visitor.GetStringAsync(address, _stop));
            Assert.Contains("1106.7亿元", page, StringComparison.Ordinal);
            Assert.Contains("1200.0亿元", page, StringComparison.Ordinal);
            Assert.Contains("统计局核定", page, StringComparison.Ordinal);
            Assert.Contains("2026-11-23", page, StringComparison.Ordinal);
        }

        var csv = await visitor.GetStringAsync("/releases/corrections.csv?lang=en", _stop);
        Assert.Contains("2,2026-11-23 08:00,gdp,Gross domestic product (GDP),2022,actual,report-2022,eq,1106.7,,亿元,eq,1200.0,,亿元,统计局核定", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_place_in_the_text_is_no_correction()
    {
        await ChangeGdpAsync(gdp => gdp with { Note = "已复核" });
        using var visitor = _app.Visitor();
        Assert.DoesNotContain("更正过的数字", await visitor.GetStringAsync("/indicators/gdp", _stop), StringComparison.Ordinal);
        Assert.Contains("共2次发布，没有更正过的数字", await visitor.GetStringAsync("/releases", _stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_at_the_first_release_sees_no_later_correction()
    {
        await CorrectGdpAsync();
        using var visitor = _app.Visitor();
        var page = await visitor.GetStringAsync("/indicators/gdp?release=1", _stop);
        Assert.DoesNotContain("更正过的数字", page, StringComparison.Ordinal);
        Assert.Contains("共1次发布", await visitor.GetStringAsync("/releases?release=1", _stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/years/2024.csv")]
    [InlineData("/indicators/gdp.json")]
    [InlineData("/releases.csv")]
    [InlineData("/documents/report-2024.metadata.json")]
    public async Task A_permanent_link_answers_the_same_bytes_after_the_next_release(string address)
    {
        using var visitor = _app.Visitor();
        var before = await visitor.GetByteArrayAsync($"{address}?release=1", _stop);
        await CorrectGdpAsync();
        Assert.Equal(before, await visitor.GetByteArrayAsync($"{address}?release=1", _stop));
    }

    public void Dispose() => _app.Dispose();

    private Task CorrectGdpAsync() => ChangeGdpAsync(gdp => gdp with { Value = 1200m });

    private async Task ChangeGdpAsync(Func<Figure, Figure> change)
    {
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
        await db.PublishAsync([Changes.Of(gdp, change(gdp), "wang") with { Reason = "统计局核定" }], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
    }
}
