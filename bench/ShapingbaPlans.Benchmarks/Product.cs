using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Benchmarks;

/// <summary>The product's own database, made by its own migrations.</summary>
internal static class Product
{
    public static async Task<WebApplication> OpenAsync(string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:Plans"] = $"Data Source={database}";
        builder.AddPlansData();
        builder.Services.AddHttpContextAccessor();
        var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PlansDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        return app;
    }
}
