using System.Globalization;
using Serilog;
using Serilog.Events;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>Serilog to the console and to a file a day; one line per request with its duration.</summary>
public static class Logging
{
    public static void AddPlansLogging(this WebApplicationBuilder builder)
    {
        var file = Path.Combine(Path.GetFullPath(builder.Configuration["Logs:Folder"] ?? "data/logs", builder.Environment.ContentRootPath), "plans-.log");
        builder.Host.UseSerilog((context, logger) => logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true, formatProvider: CultureInfo.InvariantCulture)
            // Last, so that a level in the settings wins.
            .ReadFrom.Configuration(context.Configuration));
    }

    public static void UseRequestLog(this WebApplication app)
        => app.UseSerilogRequestLogging(options => options.GetLevel = (context, _, error) =>
            error is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Information);
}
