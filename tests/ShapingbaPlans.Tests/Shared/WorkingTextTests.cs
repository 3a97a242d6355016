using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Shared;

public class WorkingTextTests(SharedApp app)
{
    private static readonly WorkContext Level = new(false, null);
    private static readonly WorkContext Rate = new(true, null);
    private static readonly WorkContext Growth = new(false, HorizonMethod.GrowthRate);

    public static TheoryData<string> StepCodes => [.. Codes.All<StepCode>()];

    private WorkingText Text => app.Services.GetRequiredService<WorkingText>();

    [Theory]
    [MemberData(nameof(StepCodes))]
    public void Every_step_has_a_name_and_a_sentence_in_both_languages(string code)
    {
        foreach (var words in new[] { Words(""), Words(".en") })
        {
            Assert.NotEmpty(words["step." + code]);
            Assert.Contains(words, w => w.Key.StartsWith("says." + code, StringComparison.Ordinal) && w.Value.Length > 0);
        }
    }

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_numbers_in_them()
    {
        var (chinese, english) = (Words(""), Words(".en"));
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese.Keys, key => Assert.Equal(Holes(chinese[key]), Holes(english[key])));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public async Task Every_step_of_every_published_verdict_and_path_can_be_said(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var plans = await app.PlansAsync();
        var verdicts = plans.Histories.SelectMany(h => h.Years).Select(c => c.Verdict)
            .SelectMany(v => v.Working.Select(s => Text.Name(s) + " " + Text.Sentence(s, new(v.IsRate, null))));
        var paths = plans.Histories.SelectMany(h => h.Horizon).Select(h => h.Path)
            .SelectMany(p => p.Working.Select(s => Text.Name(s) + " " + Text.Sentence(s, new(plans.Indicator(p.Target.IndicatorId)!.IsRate, p.Method))));
        Assert.All([.. verdicts, .. paths], said =>
        {
            Assert.DoesNotContain("says.", said, StringComparison.Ordinal);
            Assert.DoesNotContain("step.", said, StringComparison.Ordinal);
            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_exceeded_line_of_4000_trains_is_4400()
        => Assert.StartsWith("4000 × 110% = 4400列", Chinese(new(StepCode.ExceededLine, 4400, "列") { Inputs = [4000, 10] }, Level), StringComparison.Ordinal);

    [Fact]
    public void An_at_most_plan_is_exceeded_downwards()
        => Assert.StartsWith("40 × 90% = 36户", Chinese(new(StepCode.ExceededLine, 36, "户") { Inputs = [40, 10] }, Level), StringComparison.Ordinal);

    [Fact]
    public void A_negative_plan_keeps_its_line_true()
        => Assert.StartsWith("(−100) × 90% = −90户", Chinese(new(StepCode.ExceededLine, -90, "户") { Inputs = [-100, 10] }, Level), StringComparison.Ordinal);

    [Fact]
    public void Rates_differ_in_points()
    {
        Assert.Equal("4.9 − 8 = −3.1个百分点", Chinese(new(StepCode.Difference, -3.1m, "%") { Inputs = [4.9m, 8] }, Rate));
        Assert.StartsWith("8 + 0.5 = 8.5%", Chinese(new(StepCode.ExceededLine, 8.5m, "%") { Inputs = [8, 0.5m] }, Rate), StringComparison.Ordinal);
    }

    [Fact]
    public void The_near_line_subtracts_its_share_of_the_plan()
        => Assert.StartsWith("4000 − 4000 × 5% = 3800列", Chinese(new(StepCode.NearLine, 3800, "列") { Inputs = [4000, 5, 4000] }, Level), StringComparison.Ordinal);

    [Fact]
    public void An_endless_number_is_shown_as_about()
    {
        // (4156 ÷ 3923)^(1/2) − 1 = 2.9268… %
        var said = Chinese(new(StepCode.ObservedRate, 2.92680341m, "%") { Inputs = [3923, 4156, 2] }, Growth);
        Assert.Contains("(4156 ÷ 3923)的1/2次方 − 1 ≈ 2.93%", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_completion_rate_is_exact_or_about()
    {
        Assert.Equal("4156 ÷ 4000 = 103.9%", Chinese(new(StepCode.CompletionRate, 103.9m, "%") { Inputs = [4156, 4000] }, Level));
        Assert.Equal("249 ÷ 220 ≈ 113.2%", Chinese(new(StepCode.CompletionRate, 113.2m, "%") { Inputs = [249, 220] }, Level));
    }

    [Fact]
    public void The_lines_of_a_ratio_come_from_the_rules()
    {
        var said = Chinese(new(StepCode.Ratio, 0.15m) { Inputs = [1, 2.93m, 19.5m] }, Growth);
        Assert.StartsWith("2.93 ÷ 19.5 = 0.15", said, StringComparison.Ordinal);
        Assert.Contains(WorkNumbers.Of(HorizonThresholds.InForce.OnTrackRatio), said, StringComparison.Ordinal);
        Assert.Contains(WorkNumbers.Of(HorizonThresholds.InForce.AccelerationRatio), said, StringComparison.Ordinal);
    }

    private string Chinese(WorkStep step, WorkContext context)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        return Text.Sentence(step, context);
    }

    private static Dictionary<string, string> Words(string language)
        => XDocument.Load(Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web", "Shared", $"WorkingWords{language}.resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Holes(string sentence)
        => string.Concat(System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d\}").Select(m => m.Value).Distinct().Order());
}
