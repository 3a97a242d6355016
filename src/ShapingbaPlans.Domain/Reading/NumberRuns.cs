using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>A run of text that writes a number: where it starts and what it says.</summary>
/// <param name="Start">Offset in the paragraph, UTF-16 code units, from 0.</param>
/// <param name="Text">The run: digits with their decimals, or a Chinese numeral that counts.</param>
public sealed record NumberRun(int Start, string Text)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Text.Length;
}

/// <summary>
/// Finds every place of a paragraph where a number is written, whatever it means: the yardstick of whether a document was read whole.
/// It errs on the side of finding too much; what is no figure is listed as such by a person.
/// </summary>
public static partial class NumberRuns
{
    /// <summary>The runs of a paragraph, in order.</summary>
    /// <example>全区经营主体18.5万户，新增2家，列第三 gives 18.5, 2 and 第三; 一批项目 gives none, since 一批 counts nothing.</example>
    public static IReadOnlyList<NumberRun> In(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return [.. Runs().Matches(paragraph).Where(m => Counts(m.Value, paragraph.AsSpan(m.Index + m.Length))).Select(m => m.Value[0] == '清' ? new NumberRun(m.Index + m.Length - 1, "零") : new NumberRun(m.Index, m.Value))];
    }

    // 零 alone counts nothing but in 清零. 一 stands in many words that count nothing (一批, 一类), and 十 百 千 alone mostly mean "many": a stricter measure word must follow.
    private static bool Counts(string run, ReadOnlySpan<char> after) => run switch
    {
        "零" or "〇" => false,
        "一" => StartsWithAny(after, "个家座所条项位名户列辆台支场次成倍"),
        "十" or "百" or "千" => StartsWithAny(after, "个家座所条项位名户列辆台支场次类处套亩人"),
        _ => true,
    };

    private static bool StartsWithAny(ReadOnlySpan<char> text, string letters) => text.Length > 0 && letters.Contains(text[0], StringComparison.Ordinal);

    // Digits; a half, a doubling, a first place, wins in a row, a clearing to zero; a rank; a fraction; a numeral before a measure word; a span of time.
    [GeneratedRegex("[0-9０-９]+(?:[.．,，][0-9０-９]+)*"
        + "|一半|翻[一两]?番|首位|榜首|[零〇一二两三四五六七八九十]+连冠|清[“\"]?零"
        + "|第[零〇一二两三四五六七八九十百千]+"
        + "|[零〇一二两三四五六七八九十百千]+分之[零〇一二两三四五六七八九十百千]+"
        + "|[零〇一二两三四五六七八九十百千]+(?:余|多)?(?=[个大项家条座所名位户列辆台支场次类级批处间栋套张届期轮人成倍番半亩片区县镇街道村社班岗件宗起颗枚艘架趟门对组队种款层档])"
        + "|[两三四五六七八九十]+(?=[年月天])")]
    private static partial Regex Runs();
}
