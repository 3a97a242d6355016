using System.Globalization;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>A list's number in Word's formats that reports use; all others as digits.</summary>
internal static class DocxNumberText
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Of(string format, int number) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCountingThousand" or "ideographDigital" when number is > 0 and < 100 => Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "decimalFullWidth" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int number)
        => (number / 10) switch { 0 => "", 1 => "十", var tens => $"{Digits[tens]}十" } + (number % 10 == 0 ? "" : Digits[number % 10]);
}
