using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Tests.Reading.Matching;

/// <summary>A few indicators and candidates, made by hand.</summary>
internal static class Known
{
    public static readonly Indicator[] Indicators =
    [
        Of("industrial-value-added-growth", "规模以上工业增加值增速", "%", Measure.Growth, "economy"),
        Of("industrial-profit-growth", "规模以上工业利润总额增速", "%", Measure.Growth, "economy"),
        Of("retail-sales", "社会消费品零售总额", "亿元", Measure.Level, "consumption", "社零总额|社零"),
        Of("retail-sales-growth", "社会消费品零售总额增速", "%", Measure.Growth, "consumption"),
        Of("charging-points-built", "建成充电桩数", "个", Measure.Level, "urban"),
        Of("pocket-parks-built", "建成口袋公园数", "个", Measure.Level, "urban"),
        Of("pocket-parks-area", "口袋公园面积", "万平方米", Measure.Level, "urban"),
        Of("rail-line-7-progress", "轨道7号线工程累计进度", "%", Measure.Progress, "urban"),
        Of("rail-line-27-progress", "轨道27号线工程累计进度", "%", Measure.Progress, "urban"),
        Of("green-coverage", "建成区绿化覆盖率", "%", Measure.Share, "ecology"),
        Of("green-coverage-change", "建成区绿化覆盖率提高幅度", "个百分点", Measure.ChangePp, "ecology"),
        Of("grain-output", "粮食产量", "万吨", Measure.Level, "rural"),
    ];

    public static FigureCandidate Read(string subject, decimal value, string unit, Measure measure = Measure.Level, Role role = Role.Actual, int year = 2025, int paragraph = 1, int start = 0, int length = 4)
        => new(paragraph, start, length, $"{value}{unit}", subject, measure, role, new Period(year), Comparator.Eq, Strength.Firm, value, null, unit, 0.9m, "by-hand");

    public static Figure Promise(string indicatorId, decimal value, string unit, int year = 2025) => new()
    {
        IndicatorId = indicatorId,
        Period = new(year),
        Role = Role.Plan,
        Comparator = Comparator.Ge,
        Value = value,
        Decimals = 0,
        Unit = unit,
        DocumentId = "report-before",
        Paragraph = 1,
        Start = 0,
        Length = 4,
        Printed = "400个",
    };

    public static Indicator Of(string id, string name, string unit, Measure measure, string topic, string aliases = "") => new()
    {
        IndicatorId = id,
        NameZh = name,
        NameEn = id,
        TopicId = topic,
        Unit = unit,
        Measure = measure,
        Direction = Direction.Higher,
        AliasesZh = aliases,
    };
}
