using System.Text;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>
/// Fonts name some glyphs by their radical (⻓ ⼗ ⽬): the characters that are meant look the same. Only these are folded: what is full-width
/// in the document stays so.
/// </summary>
public static class Radicals
{
    private const string Supplement = "⺟⺠⺫⺬⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
    private const string Meant = "母民目示肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟";

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsRadical) ? string.Concat(text.Select(c => IsRadical(c) ? Fold(c) : c.ToString())) : text;
    }

    private static bool IsRadical(char c) => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF');

    private static string Fold(char c)
        => Supplement.IndexOf(c) is >= 0 and var at ? Meant[at].ToString() : c.ToString().Normalize(NormalizationForm.FormKC) switch
        {
            // The old forms that Unicode gives; the glyph is that of the form in use.
            "戶" => "户",
            "靑" => "青",
            "黃" => "黄",
            var folded => folded,
        };
}
