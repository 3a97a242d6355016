using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data.Streaming;

namespace ShapingbaPlans.Tests.Data.Streaming;

/// <summary>The stream says what the table says, finds it by index, and stops when it is told to.</summary>
public sealed class FigureRowsTests(SharedApp app)
{
    private const string Home = "500106";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private FigureRows Rows => app.Services.GetRequiredService<FigureRows>();

    [Fact]
    public async Task It_gives_every_figure_cell_by_cell_in_the_order_of_keys()
    {
        await using var db = app.OpenDatabase();
        var stored = await db.Figures.AsNoTracking().ToListAsync(_stop);
        var expected = stored.Select(f => f with { Value = f.ValueAsPrinted, UpperValue = f.UpperValueAsPrinted })
            .OrderBy(f => f.IndicatorId, StringComparer.Ordinal).ThenBy(f => f.Period.ToString(), StringComparer.Ordinal)
            .ThenBy(f => Codes.Of(f.Role), StringComparer.Ordinal).ThenBy(f => f.DocumentId, StringComparer.Ordinal);
        Assert.Equal(expected, await FiguresAsync(new()));
    }

    [Fact]
    public async Task Values_keep_the_places_as_printed()
    {
        // The report of 2024 prints its growth with one place, and SQLite keeps none of a zero.
        await using var db = app.OpenDatabase();
        var places = await db.Figures.AsNoTracking().Where(f => f.Decimals > 0).ToDictionaryAsync(f => f.Key, f => f.Decimals, _stop);
        Assert.NotEmpty(places);
        Assert.All((await FiguresAsync(new())).Where(f => places.ContainsKey(f.Key)), f => Assert.Equal(places[f.Key], f.Value.Scale));
    }

    [Fact]
    public async Task It_answers_the_filter_and_nothing_else()
    {
        FiguresAsked[] asked =
        [
            new() { Region = Home, IndicatorId = "gdp" },
            new() { Region = Home, Year = 2024 },
            new() { Year = 2024, Role = Role.Plan },
            new() { FromYear = 2023, ToYear = 2024 },
            new() { IndicatorId = "gdp-growth", Year = 2024, Role = Role.Actual },
        ];
        var all = await FiguresAsync(new());
        foreach (var filter in asked)
        {
            var found = await FiguresAsync(filter);
            Assert.NotEmpty(found);
            Assert.Equal(all.Where(filter.Includes), found);
        }

        Assert.Empty(await FiguresAsync(new() { Region = "500105" }));
        // The span to 2027 begins in 2023: it is a figure from 2023 on, and none of the year 2023.
        Assert.Contains(await FiguresAsync(asked[3]), f => !f.Period.IsSingleYear);
    }

    [Fact]
    public async Task A_cancelled_stream_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Rows.ReadAsync(new(), cancelled.Token))
                Assert.Fail($"{row.IndicatorId} came after the end");
        });
    }

    [Fact]
    public async Task Each_main_question_is_answered_by_one_index_in_its_order()
    {
        await IsAsync("SEARCH Figures USING INDEX IX_Figures_RegionCode_IndicatorId_Period_Role_DocumentId (RegionCode=? AND IndicatorId=?)", new() { Region = Home, IndicatorId = "gdp" });
        await IsAsync("SEARCH Figures USING INDEX IX_Figures_RegionCode_Period_IndicatorId_Role_DocumentId (RegionCode=? AND Period=?)", new() { Region = Home, Year = 2024 });
        await IsAsync("SEARCH Figures USING INDEX IX_Figures_Rank (IndicatorId=? AND Period=? AND Role=?)",
            new() { IndicatorId = "gdp", Year = 2024, Role = Role.Actual, Order = FigureOrder.HighestFirst });
    }

    [Fact]
    public async Task Everything_and_a_whole_region_come_in_the_order_of_an_index_too()
    {
        await IsAsync("SCAN Figures USING INDEX sqlite_autoindex_Figures_1", new());
        await IsAsync("SEARCH Figures USING INDEX IX_Figures_RegionCode_IndicatorId_Period_Role_DocumentId (RegionCode=?)", new() { Region = Home });
    }

    private async Task IsAsync(string line, FiguresAsked asked) => Assert.Equal([line], await Rows.PlanAsync(asked, _stop));

    private async Task<List<Figure>> FiguresAsync(FiguresAsked asked)
    {
        var figures = new List<Figure>();
        await foreach (var row in Rows.ReadAsync(asked, _stop))
            figures.Add(row.ToFigure());
        return figures;
    }
}
