using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Tests.Shared;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Features.Dashboard;

namespace ShapingbaPlans.Tests.Features.Dashboard;

/// <summary>Headlines and ledes for every kind of year, with none, one and many.</summary>
public class FindingTests(SharedApp app)
{
    private static readonly Figure[] Kept = [Sample.Plan("eq 10 个", id: "a"), Sample.Actual("eq 10 个", id: "a")];
    private static readonly Figure[] Missed = [Sample.Plan("eq 10 个", id: "b"), Sample.Actual("eq 4 个", id: "b")];
    private static readonly Figure[] MissedAspiration = [Sample.Plan("eq 10 个 soft", id: "b"), Sample.Actual("eq 4 个", id: "b")];
    private static readonly Figure[] Unanswered = [Sample.Plan("eq 10 个", id: "c")];

    [Fact]
    public void Some_answered()
    {
        Says(2024, [.. Kept, .. Missed, .. Unanswered],
            "2024年：3项承诺，2项有答复，1项未见公布", "有答复的2项中，1项完成或超额完成，1项未完成。缺口最大的是事项b（完成率40.0%）。",
            "2024: 3 promises, 2 answered, 1 unreported", "Of the 2 answered: 1 met or exceeded, 1 missed. Furthest behind: Bees (completion 40.0%).");
    }

    [Fact]
    public void All_answered()
    {
        Says(2024, [.. Kept, .. MissedAspiration],
            "2024年：2项承诺，全部有答复", "有答复的2项中，1项完成或超额完成，1项未完成（属“力争”）。缺口最大的是事项b（完成率40.0%）。",
            "2024: 2 promises, all answered", "Of the 2 answered: 1 met or exceeded, 1 missed (aspirational). Furthest behind: Bees (completion 40.0%).");
    }

    [Fact]
    public void One_promise_answered()
        => Says(2024, Kept, "2024年：1项承诺，有答复", "有答复的只有1项：1项完成或超额完成。", "2024: 1 promise, answered", "The one answer: 1 met or exceeded.");

    [Fact]
    public void One_promise_unanswered()
        => Says(2024, Unanswered, "2024年：1项承诺，没有答复", "", "2024: 1 promise, not answered", "");

    [Fact]
    public void None_of_several_answered()
        => Says(2024, [Unanswered[0], Kept[0]], "2024年：2项承诺，没有一项有答复", "", "2024: 2 promises, none answered", "");

    [Fact]
    public void A_year_with_actuals_only()
    {
        Says(2022, [Sample.Actual("eq 4 个", 2022, "report-2022", "a")],
            "2022年：只有实际，没有计划", "2022年的计划写在更早的报告里，不在这五份文件中。1项指标有当年的实际。",
            "2022: actuals only, no plan on record", "The plan for 2022 stands in an earlier report, which is not among the five documents. 1 indicator has an actual for the year.");
    }

    [Fact]
    public void A_year_to_come()
    {
        Says(2026, [Sample.Plan("eq 9 个", 2026, "report-2025", "a"), Sample.Plan("eq 9 个", 2026, "report-2025", "b"), Sample.Actual("eq 12 个", 2025, "report-2025", "a")],
            "2026年：2项计划执行中，尚未报告", "2026年的报告不在现有文件中，结果待公布。1项计划有2025年的实际可比：0项高于实际，0项持平，1项低于实际。",
            "2026: 2 plans under way, none reported yet",
            "The report on 2026 is not among the documents yet; the results are to come. 1 plan has an actual of 2025 to compare: 0 above it, 0 equal to it, 1 below it.");
    }

    [Fact]
    public void Rates_and_levels_are_named_side_by_side_and_never_blended()
    {
        Figure[] rate = [Sample.Plan("ge 8 %", id: "r"), Sample.Actual("eq 4.9 %", id: "r")];
        var plans = FewPlans.Of(
            [FewPlans.Level("b", FewPlans.City, "Bees"), Sample.Indicator("growth", unit: "%", id: "r") with { NameEn = "Growth" }], [.. Missed, .. rate]);
        Assert.EndsWith("Furthest behind: Bees (completion 40.0%) and Growth (−3.1 pp).", In("en-GB", f => f.Lede(YearOverview.Of(plans, new(2024, MatrixScope.Headline))!)), StringComparison.Ordinal);
    }

    private void Says(int year, Figure[] figures, string headlineZh, string ledeZh, string headlineEn, string ledeEn)
    {
        var plans = FewPlans.Of(
            [FewPlans.Level("a", FewPlans.Openness, "Apples"), FewPlans.Level("b", FewPlans.City, "Bees"), FewPlans.Level("c", FewPlans.City, "Cats")], figures);
        var overview = YearOverview.Of(plans, new(year, MatrixScope.Headline))!;
        Assert.Equal(headlineZh, In("zh-CN", f => f.Headline(overview)));
        Assert.Equal(ledeZh, In("zh-CN", f => f.Lede(overview)));
        Assert.Equal(headlineEn, In("en-GB", f => f.Headline(overview)));
        Assert.Equal(ledeEn, In("en-GB", f => f.Lede(overview)));
    }

    private string In(string culture, Func<Finding, string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return say(app.Services.GetRequiredService<Finding>());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
