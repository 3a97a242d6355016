namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>What kind of thing a unit counts: the grammar treats shares, money, counted things and times differently.</summary>
internal enum UnitKind
{
    /// <summary>A number without a unit.</summary>
    None,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Things counted one by one: 个 家 户 人.</summary>
    Count,

    /// <summary>Flows that are counted over a year: 人次 场 次 天.</summary>
    Event,

    /// <summary>Measured amounts: 亩 公里 吨.</summary>
    Amount,

    /// <summary>倍.</summary>
    Times,

    /// <summary>A place in a ranking.</summary>
    Rank,

    /// <summary>年 月 季度: a figure only where a span is counted (连续三年, 提前1年).</summary>
    Span,

    /// <summary>A class of water or the like: Ⅱ类.</summary>
    Class,

    /// <summary>A letter that makes a name or a date of the number: 号, 期, 级, 日.</summary>
    Name,
}

/// <summary>The units that reports print after a number.</summary>
internal static class PrintedUnits
{
    private static readonly Dictionary<char, (string Word, UnitKind Kind)[]> ByFirst = Group(
        (UnitKind.Percent, "% ％ ﹪ ‰ /10万 /万 /十万"),
        (UnitKind.Points, "个百分点 百分点 个点"),
        (UnitKind.Money, "元 美元 欧元 港元 日元 元人民币 人民币"),
        (UnitKind.Times, "倍"),
        (UnitKind.Event, "人次 户次 家次 件次 班次 车次 架次 批次 课时 场次 场 次 天 人天 个工作日 工作日 小时 分钟 班列 票 单 笔 趟 例 起 届次 航次"),
        (UnitKind.Count, "个 家 户 人 名 位 项 条 座 所 处 件 台 套 栋 幢 辆 列 宗 份 张 床 支 只 头 羽 株 棵 盏 口 眼 对 组 门 部 册 篇 首 幅 片 块 段 根 类 种 款 队 艘 架 颗 枚 席 间 层 箱 批 尾 匹 峰 粒 孔 樘 台套 台（套） 台(套) 套（间） 套(间) 人份 辆次 组次"),
        (UnitKind.Amount, "亩 公顷 平方米 平方公里 平方千米 平方 平米 ㎡ 立方米 立方 方 公里 千米 米 海里 吨 公斤 千克 斤 克 微克 毫克 升 毫升 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 度 千伏安 千伏 标箱 标准箱 TEU 吨标准煤 吨标煤 km GW MW kW TB PB GB 分贝 ℃ 摄氏度 岁 分"),
        (UnitKind.Span, "个季度 季度 个月 年 周年 周"),
        (UnitKind.Name, "号线 号 期 级 届 强 代 路 月 日 时 大 大类 方面 个方面 线 轮 院区 维 年度 版 楼 点"));

    private static readonly string[] People =
        ["居民", "群众", "市民", "农民", "学生", "中小学生", "职工", "老年人", "老人", "人口", "游客", "旅客", "考生", "青年", "高校毕业生", "大学生", "妇女", "儿童", "残疾人", "劳动力", "毕业生", "农村居民", "农村人口", "农业转移人口", "困难群众", "贫困人口", "城乡居民", "城镇居民", "户籍人口", "党员", "干部"];

    private static readonly string[] Households = ["家庭", "农户", "用户", "商户", "困难家庭", "企业", "市场主体"];

    /// <summary>The unit of a count that is printed without one: 200万中小学生 are 万人.</summary>
    public static string? OfPeople(ReadOnlySpan<char> text)
    {
        foreach (var noun in People)
        {
            if (text.StartsWith(noun))
                return "人";
        }

        foreach (var noun in Households)
        {
            if (text.StartsWith(noun))
                return "户";
        }

        return null;
    }

    /// <summary>The unit that starts a text, the longest one that fits.</summary>
    /// <returns>The unit, or null.</returns>
    public static (string Word, UnitKind Kind)? StartingAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out var words))
            return null;
        foreach (var unit in words)
        {
            if (text.StartsWith(unit.Word))
                return unit;
        }

        return null;
    }

    // Longest first, so that 人次 goes before 人.
    private static Dictionary<char, (string, UnitKind)[]> Group(params (UnitKind Kind, string Words)[] kinds)
        => kinds.SelectMany(k => k.Words.Split(' ').Select(w => (Word: w, k.Kind)))
            .DistinctBy(u => u.Word)
            .GroupBy(u => u.Word[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Word.Length).Select(u => (u.Word, u.Kind)).ToArray());
}
