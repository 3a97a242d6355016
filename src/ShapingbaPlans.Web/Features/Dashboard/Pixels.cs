using System.Globalization;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>Coordinates of drawings: always with a point, whatever the reader's language.</summary>
internal static class Pixels
{
    public static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
