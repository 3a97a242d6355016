using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// Whether two units can belong to one indicator. Wider than <see cref="UnitWords.Convert"/>: reports count the same thing in 处 one year and in 个 the
/// next, which a person reads as one indicator, though no program may convert it.
/// </summary>
internal static class UnitKinship
{
    private static readonly string[] Kinds =
    [
        "% ％", "个百分点 百分点", "元 人民币", "美元", "倍", "∶1 :1",
        "人 名 位", "人次 人次数", "家 户 个 项 条 处 所 座 件 宗 栋 幢 套 台 种 类 批 票 单 辆 列 艘 架 支 只 张 床 份 部 门 片 块 组 队 款 起 例 次 场 家次 件次 班次 户次 标箱 标准箱 TEU 本 册 届 对 颗 根 盏 口 头 羽",
        "亩 公顷 平方米 平方公里 平方千米 ㎡ 平方", "公里 千米 米 km 里", "立方米 立方 方 升", "吨 公斤 千克 克", "微克/立方米 微克 毫克", "年 个月 个季度 季度 月", "天 小时 分钟 日",
        "千瓦时 度", "千瓦 兆瓦 吉瓦 MW GW kW",
    ];

    private static readonly Dictionary<string, int> KindOf = Kinds.SelectMany((words, kind) => words.Split(' ').Select(w => (w, kind))).ToDictionary(p => p.w, p => p.kind, StringComparer.Ordinal);

    private const int People = 6;
    private const int Things = 8;

    /// <summary>1 for the same unit, a little less for another scale or a kindred counting word, 0 for another dimension.</summary>
    /// <example>万户 and 万家 0.97; 个 and 处 0.94; 亿元 and 亿美元 0; 公里 and 个 0.</example>
    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        var (baseA, baseB) = (Bare(a), Bare(b));
        if (baseA == baseB)
            return 0.98;
        if (UnitWords.AreConvertible(baseA, baseB))
            return 0.97;
        var (kindA, kindB) = (KindOf.GetValueOrDefault(baseA, -1), KindOf.GetValueOrDefault(baseB, -2));
        if (kindA == kindB)
            return 0.94;
        return (kindA, kindB) is (People, Things) or (Things, People) ? 0.7 : 0;
    }

    /// <summary>True for units that count or measure the same kind of thing, whatever their scale.</summary>
    public static bool IsSameKind(string a, string b) => Of(a, b) >= 0.94;

    private static string Bare(string unit) => unit.TrimStart('万', '亿', '千', '百') is { Length: > 0 } bare ? bare : unit;
}
