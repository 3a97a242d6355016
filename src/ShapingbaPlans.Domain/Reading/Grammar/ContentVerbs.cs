namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>The verbs that say what was done to the thing counted: 新增, 建成, 引进. They belong to the subject.</summary>
internal static class ContentVerbs
{
    // What is counted under these is new in its period; under the others too, but these alone make a count in a plan of several years a sum.
    private static readonly string[] Creating =
    [
        "新增", "新建", "新改建", "新改扩建", "新建改造", "新开工", "新开行", "新开通", "新开", "新设", "新设立", "新引进", "新招引", "新签约", "新培育", "新认定", "新认证", "新入规", "新装", "新转化", "新启动", "新落地", "新投放", "新培养", "新获批", "新获", "新创建", "新发展", "新种", "新植", "新申报", "新登记", "新注册", "新晋", "新修",
        "建成投用", "建成投运", "建成", "改扩建", "改建", "扩建", "开工建设", "开工", "引进", "引育", "引入", "招引", "增设", "增开", "净增", "创建", "创成", "设立", "成立", "组建", "打造", "培育", "培养", "招引落地", "招聘", "引聘", "招录",
    ];

    private static readonly string[] Others =
    [
        "竣工投产", "竣工", "完工投用", "完工", "投产达效", "投产", "投用", "投运", "达产", "建设", "集聚", "聚集", "汇聚", "入驻", "落地", "落户", "签约", "争取到位", "争取到", "争取", "发放", "拨付", "投入", "压减", "减少", "淘汰", "清退淘汰", "清退", "腾退", "盘活", "处置", "化解", "排查", "整治", "治理", "修复", "改造提升", "改造",
        "提升", "更新", "优化升级", "优化", "打通", "获批", "获评", "荣获", "入选", "入围", "举办", "承办", "组织", "开展", "实施", "谋划实施", "谋划", "储备", "策划", "推出", "推介", "推广", "发布", "制定", "出台", "梳理", "编目", "接入", "贯通", "走访", "协调解决", "解决", "惠及", "救助守护", "救助", "资助", "安置", "培训", "转移", "吸引", "吸纳", "拉动",
        "销售", "接待", "开行", "输出", "运输", "交付", "供应", "供地", "收回", "回收", "减免", "办理", "受理", "办结", "立案", "查处", "认定", "达成", "转化", "遴选", "立项", "开设", "开通", "开辟", "开发", "提档升级", "提档", "升规", "覆盖", "硬化", "拆除", "栽种", "种植", "播种", "养殖", "收购", "筹集", "筹资", "融资", "配备", "采购", "建立", "腾出", "净流入", "参保",
        "报销", "支付", "兑付", "兑现", "提供", "征收", "收储", "出让", "复垦", "抚育", "铺设", "安装", "加装", "清零", "降低", "选派", "选育", "消除", "促成", "撬动", "出栏", "招收", "上线", "搬迁", "续建", "提质美化", "提质", "美化", "启动", "推进", "加快", "续建", "承接", "承担", "参与", "贡献", "获得", "获", "扶持", "支持", "帮助", "解困", "稳岗", "兜底保障", "保障", "服务", "集中签约",
        "命名", "授牌", "评选", "评定", "培训", "演出", "放映", "捐赠", "招商", "引资", "清理", "清收", "追回", "挽回", "侦破", "破获", "打掉", "抓获", "调解", "审结", "执结", "下达", "安排", "统筹", "编制", "修订", "印发", "投放", "投资", "完善", "规范", "创新", "示范打造", "免费开展", "免费", "铺排", "柔性引进", "实行", "退出", "关停", "关闭", "注销", "升级", "收治", "诊疗", "配建", "划定", "绿化", "造林", "生产", "外销", "内销", "加工", "注册", "授权", "申请", "登记", "流转", "托管", "承租", "出租", "认养", "落实", "履约", "上云", "清运", "处理", "处置", "利用", "发行", "归还", "偿还", "储蓄", "交易", "成交", "采集", "核发", "核查", "检查", "巡查", "检测", "抽检", "筛查", "建档", "签订", "对接", "匹配", "培优", "设置", "全面启动", "拓展", "扩大", "扩充", "串联", "做强", "焕新", "涵盖", "提速", "对口支援", "助企", "推动",
    ];

    private static readonly string[] All = [.. Creating.Concat(Others).Distinct().OrderByDescending(v => v.Length)];
    private static readonly string[] Light = ["推动", "推进", "加快", "支持", "帮助", "组织", "统筹", "落实", "保障", "服务", "扩大", "拓展"];

    /// <summary>The verb that a phrase starts with; null for none.</summary>
    public static string? LeadingIn(ReadOnlySpan<char> phrase)
    {
        foreach (var verb in All)
        {
            if (phrase.StartsWith(verb))
                return IsPartOfNoun(phrase, verb.Length) ? null : verb;
        }

        return null;
    }

    // 创新型企业, 服务业, 交易额, 合格率: the verb is the first half of a noun.
    private static bool IsPartOfNoun(ReadOnlySpan<char> phrase, int at)
        => at < phrase.Length && (phrase[at] is '型' or '性' or '额' or '者' or '率' || (phrase[at] is '业' or '量' or '值' && (at + 1 == phrase.Length || phrase[at + 1] is not ('务' or '主' or '态' or '子' or '班'))));

    /// <summary>The verb that a phrase ends with; null for none.</summary>
    public static string? EndingIn(ReadOnlySpan<char> phrase)
    {
        foreach (var verb in All)
        {
            if (phrase.EndsWith(verb))
                return verb;
        }

        return null;
    }

    /// <summary>True when the phrase is nothing but a verb.</summary>
    public static bool IsVerb(string phrase) => Array.IndexOf(All, phrase) >= 0;

    /// <summary>True for a verb that only pushes what is counted along: it is no part of the subject.</summary>
    public static bool IsLight(string verb) => Array.IndexOf(Light, verb) >= 0;

    /// <summary>True when the phrase speaks of what is new in its period.</summary>
    public static bool Creates(string phrase)
    {
        foreach (var verb in Creating)
        {
            if (phrase.Contains(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A subject that speaks of what is new, as that of what there is in all.</summary>
    /// <example>国际物流城新增入园企业 is 国际物流城入园企业.</example>
    public static string WithoutNew(string subject)
        => (ReadOnlySpan<string>)["新增", "新建", "新认定", "新培育", "新引进", "新设", "净增"] is var news && news.ToArray().FirstOrDefault(w => subject.Contains(w, StringComparison.Ordinal)) is { } word ? subject.Replace(word, "", StringComparison.Ordinal) : subject;

    /// <summary>Where the first verb of a phrase starts and ends behind its opening letters; (-1, -1) for none.</summary>
    public static (int Start, int End) FirstIn(string phrase, int from)
    {
        for (var at = from; at < phrase.Length && at < 60; at++)
        {
            if (LeadingIn(phrase.AsSpan(at)) is { } verb)
                return (at, at + verb.Length);
        }

        return (-1, -1);
    }
}
