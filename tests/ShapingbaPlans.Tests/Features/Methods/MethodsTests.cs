using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Features.Methods;

public class MethodsTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_word_of_the_page_is_written(string language)
    {
        var page = await PageAsync(language);
        Assert.DoesNotMatch(@">(year|bound|path|checks|sources|csv|method|state|col|exceeded|near)\.[a-z_.]+<", page);
        Assert.DoesNotMatch(@"\{\d\}", page);
    }

    [Fact]
    public async Task Every_state_and_comparator_and_method_is_explained()
    {
        var page = await PageAsync("en");
        Assert.Equal(Enum.GetValues<YearState>().Length, Regex.Count(page, "<use href=\"#s-"));
        Assert.Equal(Enum.GetValues<HorizonState>().Length, Regex.Count(page, "class=\"path-word\""));
        Assert.All(Codes.All<Comparator>(), code => Assert.Contains($"<code>{code}</code>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thresholds_are_those_of_the_rules()
    {
        var page = await PageAsync("en");
        var (year, path) = (YearThresholds.InForce, HorizonThresholds.InForce);
        Assert.Contains($"Better than the plan by {WorkNumbers.Of(year.ExceededPercent)}% of it or more", page, StringComparison.Ordinal);
        Assert.Contains($"Short by less than {WorkNumbers.Of(year.NearPoints)} points", page, StringComparison.Ordinal);
        Assert.Contains($"R of {WorkNumbers.Of(path.OnTrackRatio)} or more on track", page, StringComparison.Ordinal);
        Assert.Contains($"over {WorkNumbers.Of(path.AccelerationMissPercent)}% limited", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Features/ActionPlan/ActionPlanWords")]
    [InlineData("Features/Methods/MethodsWords")]
    public void Both_languages_say_the_same_things(string file)
    {
        Assert.Equal(Keys(file + ".resx"), Keys(file + ".en.resx"));
        static IEnumerable<string> Keys(string path) => XDocument.Load(Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web", path))
            .Root!.Elements("data").Select(d => d.Attribute("name")!.Value).Order();
    }

    private async Task<string> PageAsync(string language)
    {
        using var visitor = app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync("/methods?lang=" + language, _stop));
    }
}
