using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Features.Entry.Upload;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What is expected of a report, as the template to fill: CSV and XLSX.</summary>
public static class EntryApi
{
    public static void AddEntry(this IServiceCollection services)
    {
        services.AddSingleton<CellAnswers>();
        services.AddSingleton<EntryCellQuery>();
        services.AddSingleton<EntryQuery>();
        services.AddSingleton<EntrySheet>();
        services.AddSingleton<EntryUpload>();
        services.AddSingleton<EntrySubmission>();
        services.AddSingleton<DraftText>();
    }

    public static void MapEntry(this WebApplication app)
    {
        app.MapCells();
        app.MapTable("/entry", ["year", "topic", "department", "state", "q", "show", "page"], SheetAsync).RequireAuthorization(AccessPolicies.CanEdit);
    }

    private static async Task<IResult> SheetAsync(
        HttpRequest request, EntryQuery query, EntrySheet sheet, AddressText address, CancellationToken cancellationToken)
    {
        string? Asked(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        return await query.LoadAsync(new(Asked("year"), Asked("topic"), Asked("department"), Asked("state"), Asked("q"), null), cancellationToken) switch
        {
            { Problem: { } problem } => address.Refusal(problem),
            { View: { } view } => new TableResult(sheet.TableOf(view)),
            _ => Results.NotFound(),
        };
    }
}
