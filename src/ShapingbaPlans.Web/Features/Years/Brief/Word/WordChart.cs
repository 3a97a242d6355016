using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>A native chart over the width of the text, with its numbers in a sheet of its own: whoever has the file can change both.</summary>
public static class WordChart
{
    // In the units of drawings, 36 000 to a millimetre.
    private const long Millimetre = 36000, Width = 156 * Millimetre;
    private const int Frame = 26, Bar = 5, LongestChart = 170;

    public static Paragraph Add(MainDocumentPart main, BriefChart chart, int number, YearBrief brief)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(brief);
        var part = main.AddNewPart<ChartPart>($"chart{number}");
        var sheet = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "sheet");
        using (var workbook = ChartWorkbook.Of(chart, brief.Created))
            sheet.FeedData(workbook);
        part.ChartSpace = Space(chart, brief.Language);
        var bars = chart.IsStacked ? 1 : chart.Series.Count;
        var height = Math.Min(LongestChart, Frame + (chart.Categories.Count * (chart.IsStacked ? Bar : (Bar * bars) + 1))) * Millimetre;
        return new(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Chart }),
            new Run(new Drawing(new Inline(
                new Extent { Cx = Width, Cy = height },
                new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
                new DocProperties { Id = (uint)number, Name = $"Chart {number}", Title = chart.Title, Description = chart.Description },
                new NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = $"chart{number}" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }

    private static C.ChartSpace Space(BriefChart chart, string language) => new(
        new C.Date1904 { Val = false },
        new C.EditingLanguage { Val = language },
        new C.RoundedCorners { Val = false },
        new C.Chart(
            new C.AutoTitleDeleted { Val = true },
            new C.PlotArea(new C.Layout(), Bars(chart), CategoryAxis(), ValueAxis(chart.Unit)),
            chart.Series.Count == 1 ? null! : new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
            new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
        new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        ChartLook.Text(),
        new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = "sheet" });

    private static C.BarChart Bars(BriefChart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = chart.IsStacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        bars.Append(chart.Series.Select((series, i) => ChartSeries.Of(chart, series, i)));
        bars.Append(new C.GapWidth { Val = chart.IsStacked || chart.Series.Count == 1 ? (ushort)45 : (ushort)60 });
        if (chart.IsStacked)
            bars.Append(new C.Overlap { Val = 100 });
        bars.Append(new C.AxisId { Val = CategoryAxisId }, new C.AxisId { Val = ValueAxisId });
        return bars;
    }

    private const uint CategoryAxisId = 500106, ValueAxisId = 500107;

    // The first category stands at the top, and the numbers below all the same.
    private static C.CategoryAxis CategoryAxis() => new(
        new C.AxisId { Val = CategoryAxisId },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        ChartLook.Line("595959"),
        new C.CrossingAxis { Val = ValueAxisId },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis ValueAxis(string unit) => new(
        new C.AxisId { Val = ValueAxisId },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.MajorGridlines(ChartLook.Line("D9D9D9")),
        new C.Title(new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900, Bold = false }),
            new A.Run(new A.RunProperties { FontSize = 900, Bold = false }, new A.Text(unit))))), new C.Overlay { Val = false }),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        ChartLook.Line("595959"),
        new C.CrossingAxis { Val = CategoryAxisId },
        new C.Crosses { Val = C.CrossesValues.Maximum },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });
}
