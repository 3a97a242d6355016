using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>One line of the answer while a report is read: how far it is, then where its figures are, or why it was not read.</summary>
public sealed record ImportLine(string? Step = null, int Figures = 0, string? Address = null, string? Fault = null);

/// <summary>Takes in a report and tells line by line how far it has come; without scripts the page itself takes the same form.</summary>
public static class ImportApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void AddImport(this IServiceCollection services)
    {
        services.AddSingleton<AcceptItems>();
        services.AddSingleton<ChangeItems>();
        services.AddSingleton<ImportQuery>();
        services.AddSingleton<ImportText>();
        services.AddSingleton<Readings>();
        services.AddSingleton<ReopenItem>();
        services.AddSingleton<ReviewQuery>();
        services.AddSingleton<ReviewWords>();
        services.AddSingleton<TakeReport>();
    }

    public static void MapImport(this WebApplication app)
        => app.MapPost("/import/read", ReadAsync).RequireAuthorization(AccessPolicies.CanEdit).WithMetadata(new RequestSizeLimitAttribute(ImportAnswers.LargestBody));

    private static async Task ReadAsync(HttpContext context, TakeReport take, ImportText text, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        async Task SayAsync(ImportLine line)
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(line, Json) + "\n", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }

        var report = ImportAnswers.Read(await context.Request.ReadFormAsync(cancellationToken));
        await using var file = report.File;
        var outcome = await take.RunAsync(context.User, report, (step, figures) => SayAsync(new(Domain.Plans.Codes.Of(step), figures)), cancellationToken);
        await SayAsync(outcome.Reading is { } reading ? new("done", outcome.Figures, $"/import/{reading.ReadingId}") : new(Fault: text.Of(outcome)));
    }
}
