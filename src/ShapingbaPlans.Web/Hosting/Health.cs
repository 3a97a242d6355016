using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database open, engine, migrations, seed, and the history's guards and key.</summary>
public static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder)
        => builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
        => context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Data),
        });

    private sealed class DatabaseCheck(IDbContextFactory<PlansDb> databases, DatabaseStart start) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var engine = await DatabaseStart.EngineAsync(db, cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            var release = await db.Releases.MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
            var data = new Dictionary<string, object>
            {
                ["engine"] = engine.ToString(),
                ["pendingMigrations"] = pending,
                ["release"] = release,
                ["seedProblems"] = start.Seed.Problems.Count,
                ["seedConflicts"] = start.Seed.Conflicts.Count,
            };
            var history = pending > 0 ? null : await HistoryGuards.ProblemAsync(db, cancellationToken) ?? await db.KeyProblemAsync(cancellationToken);
            if (history is not null)
                data["history"] = history;
            var ready = pending == 0 && release > 0 && engine >= DatabaseStart.LeastEngine;
            // What is published can be read while the seed files are broken, or the history is not guarded: ready, and worth a look.
            var status = !ready ? HealthStatus.Unhealthy : start.Seed.Problems.Count > 0 || history is not null ? HealthStatus.Degraded : HealthStatus.Healthy;
            return new HealthCheckResult(status, data: data);
        }
    }
}
