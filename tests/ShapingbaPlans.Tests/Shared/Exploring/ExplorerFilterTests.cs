using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared.Exploring;

namespace ShapingbaPlans.Tests.Shared.Exploring;

/// <summary>The filter over the real rows: what it accepts is what was asked for, and it says so again in the address.</summary>
public class ExplorerFilterTests(SharedApp app)
{
    [Fact]
    public async Task Codes_of_one_part_are_joined_by_or_and_parts_by_and()
    {
        var accepted = await AcceptedAsync(("topic", "rural"), ("topic", "urban"), ("role", "plan"));
        Assert.NotEmpty(accepted);
        Assert.All(accepted, r => Assert.True(r.Topic.TopicId is "rural" or "urban" && r.Figure.Role == Role.Plan));
    }

    [Fact]
    public async Task A_span_of_years_counts_as_its_last()
    {
        Assert.Contains(await AcceptedAsync(("from", "2027")), r => r.Figure.Period == Period.Parse("2023-2027"));
        Assert.DoesNotContain(await AcceptedAsync(("to", "2026")), r => r.Figure.Period == Period.Parse("2023-2027"));
    }

    [Theory]
    [InlineData("gjbl")]
    [InlineData("guojibanlie")]
    [InlineData("国际班列")]
    [InlineData("international-trains-run")]
    [InlineData("International freight trains run")]
    [InlineData("4156列")]
    public async Task The_trains_are_found_by_name_pinyin_id_and_printed_form(string text)
        => Assert.Contains(await AcceptedAsync(("q", text)), r => r.Indicator.IndicatorId == "international-trains-run" && r.Figure.Value == 4156m);

    [Fact]
    public async Task A_verdict_belongs_to_the_two_figures_it_is_made_from()
    {
        var met = await AcceptedAsync(("verdict", "met"), ("indicator", "international-trains-run"));
        Assert.Equal([(Role.Plan, 4000m), (Role.Actual, 4156m)], met.Select(r => (r.Figure.Role, r.Figure.Value)));
        Assert.All(await AcceptedAsync(("from", "2027")), r => Assert.Null(r.Verdict));
    }

    [Fact]
    public async Task Promises_without_an_answer_are_found_by_what_the_report_says_instead()
    {
        var reworded = await AcceptedAsync(("unanswered", "reworded"));
        Assert.All(reworded, r => Assert.Equal((Role.Plan, YearState.Unreported, UnansweredClass.Reworded), (r.Figure.Role, r.Verdict!.Value, r.UnansweredClass!.Value)));
        Assert.Equal(13, reworded.Count);
    }

    [Fact]
    public async Task What_was_understood_reads_back_the_same()
    {
        var rows = ExplorerRows.Of(await app.PlansAsync());
        Assert.Null(ExplorerFilter.Read(new([("topic", "urban,rural"), ("topic", "rural"), ("q", " gdp "), ("from", "2023"), ("unanswered", "none")]), rows, out var filter));
        Assert.Null(ExplorerFilter.Read(new(filter.Parts.Where(p => p.Value is not null).Select(p => (p.Name, p.Value!))), rows, out var again));
        Assert.Equal([("q", "gdp"), ("topic", "urban"), ("topic", "rural"), ("unanswered", "none"), ("from", "2023"), ("to", null)], filter.Parts);
        Assert.Equal(filter.Parts, again.Parts);
    }

    [Fact]
    public async Task Without_a_choice_everything_is_accepted_in_a_fixed_order()
    {
        var rows = ExplorerRows.Of(await app.PlansAsync());
        Assert.All(rows.All, r => Assert.True(ExplorerFilter.Everything.Accepts(r)));
        Assert.Equal(rows.All.Count, rows.All.Select(r => r.Figure.Key).Distinct().Count());
        Assert.Equal(rows.All.Select(r => r.Topic.Sort).Order(), rows.All.Select(r => r.Topic.Sort));
        Assert.Same(rows, ExplorerRows.Of(rows.Plans));
    }

    private async Task<IReadOnlyList<ExplorerRow>> AcceptedAsync(params (string, string)[] parts)
    {
        var rows = ExplorerRows.Of(await app.PlansAsync());
        Assert.Null(ExplorerFilter.Read(new(parts), rows, out var filter));
        return [.. rows.All.Where(filter.Accepts)];
    }
}
