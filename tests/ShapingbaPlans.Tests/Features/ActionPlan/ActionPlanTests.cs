using System.Net;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Features.ActionPlan;
using ShapingbaPlans.Web.Shared.Paths;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Tests.Features.ActionPlan;

public class ActionPlanTests(SharedApp app)
{
    private const string Trains = "international-trains-run";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_target_of_the_action_plan_is_a_row()
    {
        var plans = await app.PlansAsync();
        var stated = plans.Figures.SelectMany(g => g).Where(f => f.DocumentId == "action-plan-2023-2027" && f.Role == Role.Plan).Select(f => f.Key);
        Assert.Equal(stated.Order(), ActionPlanTargets.Of(plans).Select(r => r.Target.Key).Order());
    }

    [Fact]
    public async Task Trains_are_far_behind_8000()
    {
        // Printed: 3923 (2023), 4295 (2024), 4156 (2025), 8000 promised for 2027.
        var row = await RowAsync(Trains);
        Assert.Equal(HorizonState.Limited, row.Path.State);
        Assert.Equal(8000m, row.TargetValue);
        Assert.Equal((2025, 4156m), (row.Latest!.Period.LastYear, row.LatestValue));
        // √(4156 × 8000) = √33 248 000 = 5766.1
        Assert.Equal(5766.1m, Math.Round(row.Path.NeededNextYear!.Value, 1));
    }

    [Fact]
    public async Task An_annual_plan_that_leaves_the_target_out_of_reach_is_noticed()
    {
        var notice = (await RowAsync(Trains)).Notice!;
        Assert.Equal((2026, 3800m), (notice.Plan.Period.LastYear, notice.Plan.Value));
        var page = await PageAsync("/action-plan");
        Assert.Contains("2026年计划是3800列，而所需路径上这一年应为5766列", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yearly_average_is_answered_by_the_yearly_growth()
    {
        // (1.053 × 1.065 × 1.04)^(1/3) − 1 = 5.26 %, short of 6 % by more than 0.5 points.
        var row = await RowAsync("gdp-avg-growth");
        Assert.Equal(HorizonState.Limited, row.Path.State);
        Assert.Equal(5.26m, Math.Round(row.Path.ObservedRate!.Value, 2));
        Assert.Equal(("gdp-growth", 4m), (row.Latest!.IndicatorId, row.LatestValue));
    }

    [Fact]
    public async Task The_finding_counts_every_state_once()
    {
        var plans = await app.PlansAsync();
        var rows = ActionPlanTargets.Of(plans);
        var page = await PageAsync("/action-plan");
        Assert.Contains($"行动方案的{rows.Count}项目标", page, StringComparison.Ordinal);
        Assert.Contains($"{rows.Count(r => r.Path.State == HorizonState.NotEnoughData)}项数据不足", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_choose_and_the_order_groups()
    {
        var page = await PageAsync("/action-plan?topic=openness&state=limited&sort=name&lang=en");
        Assert.Contains($"/indicators/{Trains}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/indicators/gdp-avg-growth\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"group\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/indicators/international-trains-containers\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_shows_the_way_back()
        => Assert.Contains("没有符合条件的目标", await PageAsync("/action-plan?q=没有这样的指标"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/action-plan?topic=weather")]
    [InlineData("/action-plan?state=met")]
    [InlineData("/action-plan?sort=mood")]
    [InlineData("/action-plan.csv?topic=weather")]
    [InlineData("/action-plan.csv?state=met")]
    [InlineData("/action-plan.csv?sort=mood")]
    public async Task What_is_not_understood_is_a_bad_request_with_a_sentence(string address)
    {
        using var visitor = app.Visitor();
        var answer = await visitor.GetAsync(address + "&lang=en", _stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("There is no ", await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_searched_text_is_cut_and_harmless()
    {
        var page = await PageAsync("/action-plan?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>" + new string('长', 500)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('长', SearchText.Longest), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_that_nothing_changed()
    {
        using var visitor = app.Visitor();
        var first = await visitor.GetAsync("/action-plan", _stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/action-plan");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again, _stop)).StatusCode);
    }

    [Fact]
    public async Task A_missing_year_is_a_gap_in_the_picture()
    {
        // GDP is printed for 2022, 2024 and 2025: only the last two are joined.
        var row = await RowAsync("gdp");
        var drawing = new PathDrawing(row.Indicator, row.Path, 2022);
        Assert.Equal([2022, 2024, 2025], drawing.Values.Select(v => v.Year));
        Assert.Single(drawing.Lines);
        Assert.Equal([2026, 2027], drawing.Needed.Select(v => v.Year));
    }

    private async Task<TargetRow> RowAsync(string indicatorId)
        => Assert.Single(ActionPlanTargets.Of(await app.PlansAsync()), r => r.Indicator.IndicatorId == indicatorId);

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }
}
