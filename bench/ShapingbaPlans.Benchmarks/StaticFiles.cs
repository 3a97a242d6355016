using Microsoft.Extensions.FileProviders;

namespace ShapingbaPlans.Benchmarks;

/// <summary>Kestrel with nothing but static files: what a page of ours is set against.</summary>
internal static class StaticFiles
{
    public static async Task ServeAsync(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) });
        await app.RunAsync(address);
    }
}
