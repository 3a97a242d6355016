using System.Globalization;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>One colour's bars: where their numbers stand in the sheet, and the numbers themselves for whoever does not open it.</summary>
public static class ChartSeries
{
    public static C.BarChartSeries Of(BriefChart chart, BarSeries series, int place)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(series);
        var (column, last) = (ChartWorkbook.ColumnOf(place + 1), chart.Categories.Count + 1);
        var names = new C.StringCache(new C.PointCount { Val = (uint)chart.Categories.Count });
        names.Append(chart.Categories.Select((name, i) => new C.StringPoint(new C.NumericValue(name)) { Index = (uint)i }));
        // What is not known has no point, and so no bar.
        var values = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)chart.Categories.Count });
        values.Append(series.Values.Select((value, i) => (value, i)).Where(v => v.value is not null)
            .Select(v => new C.NumericPoint(new C.NumericValue(v.value!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)v.i }));
        return new(
            new C.Index { Val = (uint)place },
            new C.Order { Val = (uint)place },
            new C.SeriesText(new C.StringReference(new C.Formula($"{ChartWorkbook.Sheet}!${column}$1"),
                new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(series.Name)) { Index = 0 }))),
            ChartLook.Area(series.Look),
            new C.InvertIfNegative { Val = false },
            ChartLook.Numbers(series.Look, chart.IsStacked),
            new C.CategoryAxisData(new C.StringReference(new C.Formula($"{ChartWorkbook.Sheet}!$A$2:$A${last}"), names)),
            new C.Values(new C.NumberReference(new C.Formula($"{ChartWorkbook.Sheet}!${column}$2:${column}${last}"), values)));
    }
}
