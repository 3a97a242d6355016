namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>The nouns that say what is measured of a thing: 增加值, 总额, 占比, 覆盖率. Alone they need the thing from before.</summary>
internal static class HeadNouns
{
    private static readonly string[] Words =
    [
        "地区生产总值", "生产总值", "增加值", "总产值", "综合产值", "产值", "总额", "余额", "营业收入", "综合收入", "可支配收入", "总收入", "收入", "支出", "投资总额", "总投资", "年度投资", "计划总投资", "计划投资", "年度计划投资", "年度投资计划", "完成投资", "协议投资", "协议总投资", "合同投资额", "计划投资额", "投资额", "投资", "零售额", "销售额", "交易额", "成交额", "进出口总额", "进出口额", "进出口", "出口额", "进口额", "出口", "进口", "货值", "总值", "总量", "产量", "总产", "存款", "贷款",
        "利润总额", "利润", "营收", "税收", "用电量", "吞吐量", "周转量", "接待量", "销量", "面积", "总里程", "里程", "浓度", "比重", "占比", "比例", "比率", "覆盖率", "入驻率", "交付率", "化解率", "完成率", "开工率", "达标率", "普及率", "治理率", "建成率", "就业率", "上线率", "履约率", "到位率", "资金到位率", "整改率", "办结率", "按期办结率", "满意度", "投产率", "落地率", "成活率", "兑现率", "签约率", "入住率", "出租率", "使用率", "利用率", "上座率", "竣工率", "完工率", "转化率", "成功率", "好评率", "响应率", "结案率", "破案率", "调解率", "调解成功率", "审结率", "回复率", "答复率", "办结率", "满意率", "参保率", "优良率", "贡献率", "指数", "能耗", "水耗", "电耗", "强度",
        "密度", "数量", "总数", "人数", "户数", "件数", "价格", "规模", "资金", "订单", "成本", "标准", "排放量", "量", "额", "率", "数", "值", "品牌价值", "亩均税收", "到位资金", "用户", "签约金额", "金额", "回收资金", "增速", "增幅", "涨幅", "降幅", "存栏", "存栏量", "出栏量", "死亡人数", "起数", "警情", "事故", "品类", "税收占比", "总花费", "花费",
    ];

    private static readonly string[] Sorted = [.. Words.Distinct().OrderByDescending(w => w.Length)];

    /// <summary>The head noun a phrase ends with; null for none.</summary>
    public static string? EndingIn(string phrase)
    {
        foreach (var word in Sorted)
        {
            if (phrase.EndsWith(word, StringComparison.Ordinal))
                return word;
        }

        return null;
    }

    /// <summary>True when the phrase is a head noun alone, so that the thing must come from before.</summary>
    /// <example>占比 is; 税收 and 产值 are; 地区生产总值 is a whole name.</example>
    public static bool IsBare(string phrase) => phrase is not ("地区生产总值" or "生产总值" or "进出口总额" or "进出口" or "利润总额" or "出口" or "进口" or "价格" or "税收") && Array.IndexOf(Words, phrase) >= 0;

    /// <summary>True for a volume that in a list belongs to what the list is about: 班列开行量8000列、货运量60万标箱. Elsewhere it is a name of its own.</summary>
    public static bool IsVolume(string phrase)
        => phrase is "货运量" or "客运量" or "到发量" or "运输量" or "发运量" or "装卸量" or "订舱量" or "开行量" or "发送量" or "交易量" or "成交量" or "销售量" or "接待量";

    /// <summary>A phrase without the head noun behind it.</summary>
    public static string Without(string phrase) => EndingIn(phrase) is { } head && head.Length < phrase.Length ? phrase[..^head.Length] : phrase;
}
