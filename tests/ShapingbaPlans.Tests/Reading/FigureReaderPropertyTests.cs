using System.Text;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>What holds for every text, whole or broken.</summary>
public class FigureReaderPropertyTests
{
    private const string Sound = """
        一、2024年工作回顾
        粮食产量28.6万吨、增长2.1%，其中水稻、小麦分别增长3.5%、1.2%。全年完成投资51亿元、占年度计划的115%，规模以上工业增加值下降1.6%。
        新建8个社区食堂、12处口袋公园（含3处儿童公园），推动300余家企业“上云”。城镇居民人均可支配收入达到4.35万元，高于全省0.7个百分点，居全市第3位。
        二、2025年重点工作
        力争新增高新技术企业80家以上，地区生产总值增长5%-6%左右，单位能耗下降3%以上，到2027年港口吞吐量翻一番，城乡收入比缩小到1.75∶1。
        """;

    private static readonly string[] Debris =
    [
        "（", "）", "“", "”", "《", "》", "【", "\uD800", "\uDC00", "\0", "\u0007", "\u200B", "\uFEFF", "\t", "\n", "\n\n", "\r", "、", "，", "。", "；", "：", "%", "％", "‰", "∶", "-", "—", "～", "．",
        "0", "９", "１２", "1,234,567", "1.2.3", "十", "万亿", "第", "第一", "零", "半", "成", "倍", "年", "2024年", "20245年", "13月", "均", "各", "分别", "其中", "增长", "下降", "由", "到", "以上", "以内", "力争", "99999999999999999999999999999999999", "🚄", "é", "abc",
    ];

    public static TheoryData<string, string> Oddities => new()
    {
        { "nothing", "" },
        { "empty lines only", "\n\n \n\t\n" },
        { "one figure", "5%" },
        { "a lone surrogate before a figure", "\uD83D增长5%" },
        { "a lone surrogate behind a figure", "增长5%\uDE84" },
        { "control characters", "投资\0\u000151\u0002亿元\u0003" },
        { "full-width figures", "粮食产量２８．６万吨，增长２．１％" },
        { "half-width and full-width mixed", "粮食产量２8．6万吨，增长2．１%，投资１,２３4亿元" },
        { "a number that no decimal holds", new string('9', 200) + "亿元" },
        { "a numeral that no decimal holds", string.Concat(Enumerable.Repeat("九亿", 100)) + "元" },
        { "digits only", new string('8', 50_000) },
        { "one verb 50,000 times", string.Concat(Enumerable.Repeat("增长", 50_000)) },
        { "5,000 commas", "投资" + new string('，', 5_000) + "5亿元" },
        { "5,000 enumeration commas", "投资" + new string('、', 5_000) + "5亿元、6亿元" },
        { "10,000 open brackets", "投资" + new string('（', 10_000) + "5亿元" },
        { "10,000 closing brackets", "投资5亿元" + new string('）', 10_000) + "增长5%" },
        { "10,000 open quotes", new string('“', 10_000) + "5亿元" },
        { "numerals of scale only", string.Concat(Enumerable.Repeat("十百千万亿", 2_000)) },
        { "points only", "5" + new string('.', 5_000) + "5%" },
        { "years only", string.Concat(Enumerable.Repeat("2024年", 3_000)) },
    };

    public static TheoryData<string> Shapes => [.. Builders.Keys];

    private static Dictionary<string, Func<int, string>> Builders { get; } = new()
    {
        ["many paragraphs"] = n => string.Concat(Enumerable.Repeat(Sound + "\n", n)),
        ["one paragraph without an end of sentence"] = n => string.Concat(Enumerable.Repeat("粮食产量28.6万吨、增长2.1%，新建8个社区食堂，", n * 8)),
        ["one paragraph of enumeration commas"] = n => string.Concat(Enumerable.Repeat("食堂8个、公园12处、", n * 12)),
        ["open brackets"] = n => "投资" + new string('（', n * 250) + "5亿元" + string.Concat(Enumerable.Repeat("（含3亿元", n * 20)),
        ["words without a number"] = n => string.Concat(Enumerable.Repeat("增长", n * 250)) + "5%",
        ["digits"] = n => new string('7', n * 400),
        ["numbers without words"] = n => string.Concat(Enumerable.Repeat("5%，", n * 60)),
        ["years"] = n => string.Concat(Enumerable.Repeat("2024年投资5亿元，", n * 40)),
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void A_text_that_makes_no_sense_is_read_without_a_fault(string name, string text)
    {
        Assert.NotEmpty(name);
        AssertSound(text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_mutilated_text_is_read_without_a_fault(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 120; round++)
        {
            var text = new StringBuilder(Sound);
            for (var cuts = random.Next(1, 30); cuts > 0; cuts--)
                Mutilate(text, random);
            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void Debris_alone_is_read_without_a_fault()
    {
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
            AssertSound(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Debris[random.Next(Debris.Length)])));
    }

    [Fact]
    public void The_text_that_is_mutilated_has_figures_in_it()
        => Assert.True(FigureReader.Read(Paragraphs.Of(Sound)).Count > 15);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Four_times_the_text_takes_about_four_times_the_memory(string shape)
    {
        var one = Paragraphs.Of(Builders[shape](40));
        var four = Paragraphs.Of(Builders[shape](160));
        FigureReader.Read(four);
        Assert.True(Allocated(four) < 6 * Allocated(one) + 100_000, $"{Allocated(one)} bytes, then {Allocated(four)}");
    }

    private static long Allocated(IReadOnlyList<string> paragraphs)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        FigureReader.Read(paragraphs);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Mutilate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(5))
        {
            case 0 when text.Length > 40:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length), text.ToString(at, length));
                break;
            case 2:
                var other = random.Next(text.Length);
                (text[at], text[other]) = (text[other], text[at]);
                break;
            case 3:
                text[at] = (char)random.Next(char.MaxValue + 1);
                break;
            default:
                text.Insert(at, Debris[random.Next(Debris.Length)]);
                break;
        }
    }

    private static void AssertSound(string text)
    {
        var paragraphs = Paragraphs.Of(text);
        var candidates = FigureReader.Read(paragraphs, new ReadingHints(2024));
        Assert.Equal(candidates, FigureReader.Read(paragraphs, new ReadingHints(2024)));
        FigureCandidate? before = null;
        foreach (var candidate in candidates)
        {
            Assert.InRange(candidate.Paragraph, 1, paragraphs.Count);
            Assert.Equal(candidate.Printed, paragraphs[candidate.Paragraph - 1].Substring(candidate.Start, candidate.Length));
            Assert.NotEmpty(candidate.Printed);
            Assert.NotNull(candidate.Subject);
            Assert.NotNull(candidate.Unit);
            Assert.InRange(candidate.Confidence, 0m, 1m);
            if (before is not null && (before.Paragraph, before.Start, before.Length) != (candidate.Paragraph, candidate.Start, candidate.Length))
                Assert.True(before.Paragraph < candidate.Paragraph || (before.Paragraph == candidate.Paragraph && before.Start + before.Length <= candidate.Start), $"{before} then {candidate}");
            before = candidate;
        }
    }
}
