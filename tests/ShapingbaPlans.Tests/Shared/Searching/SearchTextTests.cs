using System.Net;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Tests.Shared.Searching;

public class SearchTextTests(SharedApp app)
{
    [Theory]
    [InlineData("国际班列")]
    [InlineData(" 国际班列 ")]
    [InlineData("TRAINS")]
    [InlineData("international-trains-run")]
    [InlineData("gjbl")]
    [InlineData("guojibanlie")]
    public async Task An_indicator_is_found_by_name_id_and_pinyin(string typed)
    {
        var indicator = (await app.PlansAsync()).Indicator("international-trains-run")!;
        Assert.True(SearchText.Of(typed).Finds(indicator));
        Assert.False(SearchText.Of(typed + "没有").Finds(indicator));
    }

    [Fact]
    public async Task An_indicator_is_found_by_each_of_its_aliases_and_not_across_two()
    {
        var indicator = (await app.PlansAsync()).Indicators[0] with { NameZh = "甲", NameEn = "a", AliasesZh = "停车泊位|公共车位" };
        Assert.True(SearchText.Of("公共车位").Finds(indicator));
        Assert.True(SearchText.Of("tingche").Finds(indicator));
        Assert.False(SearchText.Of("泊位|公共").Finds(indicator));
    }

    [Fact]
    public void A_long_text_is_cut_and_no_character_in_two()
    {
        Assert.Equal(SearchText.Longest, SearchText.Of(new string('长', 500)).Typed.Length);
        Assert.Equal(new string('长', 59), SearchText.Of(new string('长', 59) + "😀").Typed);
    }

    [Fact]
    public void Without_a_text_everything_is_found()
    {
        Assert.True(SearchText.Of("  ").IsEmpty);
        Assert.True(SearchText.Of(null).FindsIn("x"));
    }

    [Theory]
    [InlineData("/indicators.csv?q=gjbl")]
    [InlineData("/years/2025.csv?q=gjbl")]
    [InlineData("/action-plan.csv?q=gjbl")]
    [InlineData("/documents/report-2024.csv?q=gjbl")]
    public async Task Every_list_is_searched_alike(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address + "&lang=en", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("international-trains-run", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
