namespace ShapingbaPlans.Tests.Reading;

/// <summary>A made-up report in the manner of such reports: headings, long paragraphs, quotation marks, dashes, Latin letters, a table.</summary>
internal static class ReportSample
{
    public static readonly IReadOnlyList<string> Paragraphs =
    [
        "关于青禾区2024年国民经济和社会发展计划执行情况的报告",
        "各位代表：",
        "受区人民政府委托，现将有关情况报告如下，请予审议。",
        "一、2024年计划执行情况",
        "2024年，全区地区生产总值达到1286.5亿元、增长5.2%，规模以上工业增加值增长7.4%，社会消费品零售总额增长4.1%，新增“四上”企业126家，全体居民人均可支配收入增长5.0%左右，各项预期目标总体完成。",
        "（一）产业体系加快升级。新能源汽车产量达到12.6万辆、增长31.5%，R&D经费投入强度提高0.2个百分点，软件和信息服务业营业收入突破300亿元，高新技术企业总数达到412家。",
        "（二）民生福祉持续改善。城镇新增就业2.3万人，改造老旧小区48个，空气质量优良天数比率达到89.6%，PM2.5平均浓度降至35微克/立方米，长江干流断面水质保持Ⅱ类，户籍人口城镇化率稳步提高。",
        "二、2025年工作安排",
        "2025年，地区生产总值预期增长5.5%左右，固定资产投资增长4%以上，一般公共预算收入增长3%，城镇调查失业率控制在5.5%以内，居民消费价格涨幅2%左右，单位地区生产总值能耗完成市级下达目标。",
    ];

    public static readonly IReadOnlyList<IReadOnlyList<string>> Table = [["指标", "2024年", "2025年"], ["工业投资", "51亿元", "增长8%"]];

    public static readonly IReadOnlyList<string> Rows = ["指标 | 2024年 | 2025年", "工业投资 | 51亿元 | 增长8%"];

    public const string Footnote = "四上企业是指规模以上工业、资质等级建筑业等四类企业。";

    public static IReadOnlyList<string> WithTable => [.. Paragraphs, .. Rows];

    public static string Text => string.Join("\r\n", Paragraphs.Select(p => "　　" + p));
}
