using System.Net;
using static ShapingbaPlans.Web.Shared.PlanChart.ChartNumbers;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>A text in a drawing. Razor takes the element for its own tag of that name, so it is written here; the words are encoded.</summary>
internal static class DrawnText
{
    public static string Of(string text, decimal x, decimal y, string anchor, string css, decimal? size = null)
        => $"<text class=\"{css}\" x=\"{Pixel(x)}\" y=\"{Pixel(y)}\" text-anchor=\"{anchor}\"{(size is { } s ? $" style=\"font-size:{Pixel(s)}px\"" : "")}>{WebUtility.HtmlEncode(text)}</text>";
}
