namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>The words around a subject that say nothing of what is measured: 全年, 其中, 预计, 实现, 达到.</summary>
internal static class FrameWords
{
    private static readonly string[] Leading = Sorted(
        "其中 其中， 其中： 另外 本年度 目前 实际 现已 至今 近年来 同口径 可比口径 自然口径 自然 名义 还原后 的 本市 本区 本县 全乡 全街道 全国各地 我镇 我州 我旗 我们 我国 此外 同时 全年 全区 全市 全省 全县 全州 全旗 全镇 全国上下 我区 我市 我省 我县 年内 当年 今年 去年 本年 年度内 预计 初步核算 经初步核算 据初步统计 据初步核算 初步统计 累计 共计 合计 总计 截至目前 截至年底 上半年 下半年 前三季度 一季度 三季度末 四季度 年末 年底 "
        + "力争 确保 要 必须 滚动实施 滚动 争取实现 努力 实现 完成 推动 推进 促进 引导 加快 加力 加快推动 大力 着力 全面 持续 积极 稳步 深入 有序 成功 扎实 进一步 不断 率先 统筹 高质量 高标准 高水平 精准 常态化 全部 分别 带动 保持 严格 切实 有效 首次 逐步 预期 达到 突破 提高到 主要目标 全年共 全年累计 全域 "
        + "依法 集中力量 在实际工作中 实际工作中 按可比价格计算 按不变价格计算 按可比价计算 按不变价计算 按可比口径 综合考虑 建议 抓好 办好 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 每年 五年 五年累计 三年 三年累计 两年 两年累计 四年 四年累计 三年来 四年来 两年来 五年来 平均每年 是 提前 到 并 且 又 还 再 也 已 已经 将 仅 总体 较好 基本 坚持 年度 在 其 使 让 用于 至 有 于 现 现有 共有 完成了 实现了 突出 严格落实 同比 计划 拟 拟于 规划 主要预期目标 发展主要预期目标 使得 成为 更好 新的一年 一年来 过去一年 这一年 超额 通过 围绕 —— —");

    private static readonly string[] SoleLeading = ["为", "向", "对", "将", "把", "以", "给", "从", "在", "由", "与", "和", "及", "并", "且", "也", "又", "已", "共", "均", "各", "达", "超", "其", "按", "帮助", "支持", "组织", "协助", "服务", "推", "的", "约", "近", "有", "让", "使", "是", "至", "到", "于", "年", "个", "内", "中"];

    private static readonly string[] Trailing = Sorted(
        "同比 环比 过半 普遍 始终 一直 稳居 分别 均 各 都 共 达到了 达到 达成 达 为 是 至 到 约 超过 突破 突破了 完成 完成了 实现 保持在 稳定在 控制在 维持在 稳控在 保持 稳定 稳定达到 稳定保持 稳定控制在 提升至 提升到 提高到 提高至 增加到 增加至 增至 增长到 增长至 上升到 上升至 升至 扩大到 扩大至 扩展至 拓展至 拓展到 发展到 下降到 下降至 降到 降至 降低到 降低至 压缩至 压缩到 压减至 缩短至 缩小至 缩小到 减少到 减少至 优化为 优化至 调整为 跨上 跃上 迈上 站上 迈入 迈过 首次 全部 共计 合计 总计 累计 已 将 力争 预计 继续 持续 稳步 基本 仍 也 有望 每立方米 每平方公里 平均 继续保持 保持了 就 总 一举 成功 有 共有 约为 达约 控制到 分别为 分别达 数达 争取 确保 较快 新高 累计达 累计为 总计达 全年 预期 还 年 增长率 以 占到 也达 年均 由 从 能够 每月 每年 每人每年 每人每月 每日 每天 左右 水平 高达 可达 将达 已达 就达 超 近 逾 —— 于");

    /// <summary>A phrase without the frame words before it.</summary>
    /// <example>全年累计实现社会消费品零售总额 is 社会消费品零售总额.</example>
    public static string TrimLeading(string phrase)
    {
        for (var rounds = 0; rounds < 12 && phrase.Length > 0; rounds++)
        {
            var before = phrase;
            phrase = phrase.TrimStart('、', '，', ',', '；', ':', '：', ' ', '·', '）', '—', '”', '●', '■', '\u3000');
            phrase = TrimDate(phrase);
            phrase = TrimCounter(phrase);
            foreach (var word in Leading)
            {
                if (phrase.StartsWith(word, StringComparison.Ordinal) && MayDrop(phrase, word))
                {
                    phrase = phrase[word.Length..];
                    break;
                }
            }

            if (Array.IndexOf(SoleLeading, phrase) >= 0)
                return "";
            if (phrase.Length == before.Length)
                break;
        }

        return phrase;
    }

    /// <summary>A phrase without the light verbs behind it.</summary>
    /// <example>人均可支配收入达到 is 人均可支配收入.</example>
    public static string TrimTrailing(string phrase)
    {
        for (var rounds = 0; rounds < 8 && phrase.Length > 0; rounds++)
        {
            var before = phrase.Length;
            phrase = phrase.TrimEnd(' ', '、', '，', ',', '：', ':', '\u3000');
            foreach (var word in Trailing)
            {
                if (phrase.EndsWith(word, StringComparison.Ordinal) && !KeepsTail(phrase, word))
                {
                    phrase = phrase[..^word.Length];
                    break;
                }
            }

            if (phrase.Length == before)
                break;
        }

        return phrase;
    }

    // 年 of 老年, 为 of 行为, 近 of 附近 belong to their words.
    private static bool KeepsTail(string phrase, string word)
    {
        // 建设水平 is a name; 平均水平, 较高水平 are not.
        if (word == "水平")
            return phrase.Length > 2 && phrase[^3] is not ('均' or '高' or '好' or '低' or '先' or '进');
        if (word.Length > 1 || phrase.Length < 2)
            return false;
        var before = phrase[^2];
        return word switch
        {
            "年" => char.IsAsciiDigit(before) || before is '老' or '青' or '成' or '少' or '全',
            "为" => before is '行' or '作',
            "均" => before is '人' or '户' or '亩' or '地' or '年' or '村' or '平',
            "总" => false,
            "各" or "就" or "由" or "以" or "从" or "有" => before is '国' or '成' or '自' or '所' or '拥' or '公' or '民',
            "到" => before is '报' or '签',
            "达" => before is '发' or '到',
            "是" => before is '于',
            _ => false,
        };
    }

    // 有 of 有效 and 在 of 在建 belong to their words; 完成 alone stays when nothing else is left.
    private static bool MayDrop(string phrase, string word) => word switch
    {
        "有" => phrase.Length > 1 && phrase[1] is not ('效' or '机' or '色' or '轨' or '线' or '序' or '害' or '关' or '限' or '偿'),
        "在" => phrase.Length > 1 && phrase[1] is not ('建' or '线' or '编' or '校' or '职' or '库' or '手' or '册' or '孵' or '售' or '用'),
        "到" => phrase.Length > 1 && phrase[1] is not ('位' or '账' or '期' or '访' or '港'),
        "再" => phrase.Length > 1 && phrase[1] is not ('生' or '贷' or '就'),
        "是" or "其" or "至" or "且" or "于" or "现" => phrase.Length > 1 && phrase[1] is not ('代' or '场' or '有' or '他' or '金' or '货'),
        "实际" => phrase.Length > 2 && phrase[2] is not ('利' or '使' or '到' or '投' or '外' or '控' or '收'),
        "要" => phrase.Length > 1 && phrase[1] is not ('素' or '点' or '求' or '闻' or '件' or '道'),
        "自然" => phrase is "自然" || phrase.StartsWith("自然增", StringComparison.Ordinal),
        "目前" or "近年来" or "同口径" or "可比口径" or "自然口径" or "名义" or "还原后" or "的" or "我们" => true,
        "还" => phrase.Length > 1 && phrase[1] is not ('款' or '林' or '湿' or '草'),
        "将" or "使" or "并" or "又" or "也" or "让" => phrase.Length > 1 && phrase[1] is not ('军' or '用' or '购' or '网'),
        "仅" or "拟" => true,
        "规划" or "计划" => phrase.Length > 2 && phrase[2] is not ('投' or '总' or '面' or '用' or '建' or '编'),
        "服务" or "保持" or "推动" => true,
        "总体" => !phrase.StartsWith("总体规划", StringComparison.Ordinal),
        "突出" => !phrase.StartsWith("突出问题", StringComparison.Ordinal) && !phrase.StartsWith("突出信访", StringComparison.Ordinal),
        "基本" => !phrase.StartsWith("基本医", StringComparison.Ordinal) && !phrase.StartsWith("基本养", StringComparison.Ordinal) && !phrase.StartsWith("基本公", StringComparison.Ordinal) && !phrase.StartsWith("基本农", StringComparison.Ordinal) && !phrase.StartsWith("基本保", StringComparison.Ordinal),
        "年末" or "年底" => true,
        "高标准" or "高质量" or "高水平" or "有效" => ContentVerbs.LeadingIn(phrase.AsSpan(word.Length)) is not null,
        "精准" => !phrase.StartsWith("精准医", StringComparison.Ordinal),
        "完成" or "实现" => phrase.Length > word.Length,
        _ => true,
    };

    // 2025年, 2025年底, 1—11月: a date before the subject.
    private static string TrimDate(string phrase)
    {
        var at = 0;
        while (at < phrase.Length && (char.IsAsciiDigit(phrase[at]) || phrase[at] is '-' or '—' or '–' or '至'))
            at++;
        if (at == 0 || at >= phrase.Length || phrase[at] is not ('年' or '月'))
            return phrase;
        at++;
        while (at < phrase.Length && phrase[at] is '底' or '末' or '初' or '度' or '份')
            at++;
        return phrase[at..];
    }

    // （一）, 1.: numbering before the subject.
    private static string TrimCounter(string phrase)
    {
        var open = phrase.Length > 0 && phrase[0] is '（' or '(' ? 1 : 0;
        var at = open;
        while (at < phrase.Length && at < open + 3 && (char.IsAsciiDigit(phrase[at]) || ChineseNumber.IsNumeral(phrase[at])))
            at++;
        if (open == 1)
            return at > 1 && at < phrase.Length && phrase[at] is '）' or ')' ? phrase[(at + 1)..] : phrase;
        return at > 0 && at < phrase.Length && phrase[at] is '.' or '．' ? phrase[(at + 1)..] : phrase;
    }

    private static string[] Sorted(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length)];
}
