using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>The typefaces of official documents (GB/T 9704) by name, each with others for machines that lack it.</summary>
public static class WordFonts
{
    public const string Title = "方正小标宋简体", Body = "仿宋", FirstHeading = "黑体", SecondHeading = "楷体", PageNumber = "宋体", Latin = "Times New Roman";

    private static readonly (string Name, string Others, FontFamilyValues Family)[] All =
    [
        (Title, "方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC", FontFamilyValues.Roman),
        (Body, "FangSong,仿宋_GB2312,方正仿宋_GBK,华文仿宋,Noto Serif CJK SC", FontFamilyValues.Modern),
        (FirstHeading, "SimHei,方正黑体_GBK,Noto Sans CJK SC", FontFamilyValues.Modern),
        (SecondHeading, "KaiTi,楷体_GB2312,方正楷体_GBK,华文楷体,Noto Serif CJK SC", FontFamilyValues.Modern),
        (PageNumber, "SimSun,Noto Serif CJK SC", FontFamilyValues.Auto),
    ];

    public static RunFonts Of(string chinese) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = chinese, ComplexScript = Latin };

    public static void Write(FontTablePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        part.Fonts = new Fonts(All.Select(f => new Font(
            new AltName { Val = f.Others }, new FontCharSet { Val = "86" }, new FontFamily { Val = f.Family }, new Pitch { Val = FontPitchValues.Variable })
        { Name = f.Name }));
        part.Fonts.AppendChild(new Font(new FontCharSet { Val = "00" }, new FontFamily { Val = FontFamilyValues.Roman }, new Pitch { Val = FontPitchValues.Variable }) { Name = Latin });
    }
}
