using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>What draws pictures, for pages and for files.</summary>
public static class PicturesRegistration
{
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<ChartSpeech>();
        services.AddSingleton<LightPalette>();
        services.AddSingleton<SheetNotes>();
        // Components take services of the request.
        services.AddScoped<DrawnComponents>();
        services.AddScoped<PictureSheets>();
    }
}
