using System.Text;
using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// A name as it is compared: without quotation marks and small words, with the short forms and the alternating verbs of plan reports written one way,
/// and without the last word that only says in what it is measured (数, 面积, 增速), which the unit and the measure say already.
/// </summary>
internal static partial class NameWords
{
    // Ways to say one thing in any such report. What tells siblings apart (completed, under construction, signed) stays apart.
    private static readonly (string Word, string As)[] SameThing =
    [
        ("规上", "规模以上"), ("限上", "限额以上"), ("GDP", "地区生产总值"), ("商销额", "商品销售额"), ("营收", "营业收入"), ("市场主体", "经营主体"),
        ("所占比重", "占比"), ("比重", "占比"), ("占比例", "占比"), ("停车位", "泊位"), ("停车泊位", "泊位"), ("车位", "泊位"),
        ("续建", "在建"), ("建成投用", "建成"), ("投入使用", "建成"), ("投用", "建成"), ("竣工", "建成"), ("完工", "建成"), ("创成", "建成"), ("打造", "建设"), ("创建", "建设"), ("构建", "建设"),
        ("引育", "引进"), ("招引", "引进"), ("吸引", "引进"), ("引入", "引进"), ("新引进", "引进"), ("新开工", "开工"), ("新签约", "签约"), ("新建", "新增"), ("增设", "新增"), ("新设", "新增"), ("新辟", "新增"), ("新开", "新增"), ("净增", "新增"), ("新改建", "新增"), ("新培育", "培育"),
        ("提质升级", "提升"), ("提档升级", "提升"), ("优化升级", "提升"), ("提档", "提升"), ("提质", "提升"), ("升级", "提升"), ("整治", "治理"), ("开展", "举办"), ("承办", "举办"), ("选育", "培育"), ("培养", "培育"), ("化解", "解决"), ("公司", "企业"), ("推行", "推进"),
        ("全区", ""), ("电子商务", "电商"), ("累计", ""), ("工程进度", "进度"), ("总进度", "进度"), ("双城经济圈", "双城圈"),
    ];

    private static readonly Dictionary<char, (string Word, string As)[]> ByFirst = SameThing.GroupBy(s => s.Word[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Word.Length).ToArray());

    /// <summary>The form that is compared.</summary>
    /// <example>新增“专精特新”企业数 is 新增专精特新企业; 规上工业增加值 and 规模以上工业增加值增速 are one.</example>
    public static string Compared(string name)
    {
        var text = Written(name);
        var bare = HeadWord().Replace(text, "");
        return bare.Length > 1 ? bare : text;
    }

    /// <summary>The same for running text: no last word is taken off.</summary>
    public static string Written(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (Replacing(text.AsSpan(at)) is { } same)
            {
                written.Append(same.As);
                at += same.Word.Length;
                continue;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                written.Append(Number(text, ref at));
                continue;
            }

            if (char.IsLetterOrDigit(text[at]) && text[at] is not ('的' or '了' or '和' or '与' or '及') || text[at] == '+')
                written.Append(char.ToUpperInvariant(text[at]));
            at++;
        }

        return written.ToString();
    }

    // A number is one letter of its own, so that 7号线 and 27号线 share nothing: of Unicode's private use area.
    private static char Number(string text, ref int at)
    {
        var number = 0;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'); at++)
            number = ((number * 31) + text[at]) % 6000;
        return (char)('\uE000' + number);
    }

    private static (string Word, string As)? Replacing(ReadOnlySpan<char> text)
    {
        if (!ByFirst.TryGetValue(text[0], out var words))
            return null;
        foreach (var same in words)
        {
            if (text.StartsWith(same.Word))
                return same;
        }

        return null;
    }

    [GeneratedRegex("(?:年均|平均)?(?:增长率|增速|增幅)$|(?:总|数)?量$|[人户件条栋套个家次处所类]?数$|场次$|人次$|面积$|里程$|长度$|金额$|额$|规模$|(?:提高|提升|下降)幅度$|变动$")]
    private static partial Regex HeadWord();
}
