using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>Areas, lines and letters of charts: told apart by pattern as well as by colour, so that a copy in black and white says the same.</summary>
public static class ChartLook
{
    private const string Ink = "262626", Paper = "FFFFFF";

    public static C.ChartShapeProperties Area(BarLook look) => new(
        look switch
        {
            BarLook.Dark => Solid("0B4F33"),
            BarLook.Middle => Solid("7FA98F"),
            BarLook.Stripes => Pattern(A.PresetPatternValues.WideUpwardDiagonal, "8A5800"),
            BarLook.Cross => Pattern(A.PresetPatternValues.DiagonalCross, "A82F1D"),
            BarLook.Dots => Pattern(A.PresetPatternValues.Percent10, "3D5A73"),
            BarLook.Lines => Pattern(A.PresetPatternValues.NarrowHorizontal, "595959"),
            _ => Solid(Paper),
        },
        new A.Outline(Solid(Ink)) { Width = 6350 });

    /// <summary>Numbers on a pattern stand on white; on a dark area they are white themselves.</summary>
    public static C.DataLabels Numbers(BarLook look, bool isStacked)
    {
        var labels = new C.DataLabels(new C.NumberingFormat { FormatCode = isStacked ? "0;-0;;" : "General", SourceLinked = false });
        labels.Append(
            isStacked && look is BarLook.Stripes or BarLook.Cross or BarLook.Dots or BarLook.Lines ? new C.ChartShapeProperties(isStacked ? Solid(Paper) : new A.NoFill()) : new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            Text(isStacked && look == BarLook.Dark ? Paper : Ink),
            new C.DataLabelPosition { Val = isStacked ? C.DataLabelPositionValues.Center : C.DataLabelPositionValues.OutsideEnd },
            new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });
        return labels;
    }

    public static C.ChartShapeProperties Line(string colour) => new(new A.Outline(Solid(colour)) { Width = 6350 });

    public static C.TextProperties Text(string colour = Ink) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(Solid(colour), new A.LatinFont { Typeface = WordFonts.Latin }, new A.EastAsianFont { Typeface = WordFonts.Body }) { FontSize = 900 }),
            new A.EndParagraphRunProperties { Language = "zh-CN" }));

    private static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour });

    private static A.PatternFill Pattern(A.PresetPatternValues pattern, string colour)
        => new(new A.ForegroundColor(new A.RgbColorModelHex { Val = colour }), new A.BackgroundColor(new A.RgbColorModelHex { Val = Paper })) { Preset = pattern };
}
