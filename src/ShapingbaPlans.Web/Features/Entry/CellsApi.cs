using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>A cell as the sheet sends it. Only these members are read, whatever else was sent.</summary>
public sealed record CellSent(
    string? Slot, Dictionary<string, string?>? Cells, Guid? Seen, Guid Next, string? Reason, string? ChangeReason, bool Withdraws, bool FromPublished);

/// <summary>A draft that is to be handed over, as it was seen.</summary>
public sealed record CellChosen(string? Slot, Guid Version);

/// <summary>Where the sheet's drafts stand.</summary>
/// <param name="User">Who is asking: what another has typed is never sent in their name.</param>
/// <param name="Token">A fresh token for sending.</param>
/// <param name="Release">The latest release.</param>
/// <param name="Versions">The version of each draft, by slot.</param>
/// <param name="Cells">The drafts themselves, when asked for.</param>
public sealed record CellsStanding(string User, string Token, int Release, IReadOnlyDictionary<string, Guid> Versions, IReadOnlyList<CellAnswer>? Cells);

/// <summary>Saves cells as they are left: the sheet sends each at once, and again when the answer did not come.</summary>
public static class CellsApi
{
    /// <summary>As many as a pasted block has; one more is refused.</summary>
    public const int Most = 300;

    private const int LargestBody = 2 * 1024 * 1024;

    public static void MapCells(this WebApplication app)
    {
        var limit = new RequestSizeLimitAttribute(LargestBody);
        app.MapGet("/entry/cells", StandingAsync).RequireAuthorization(AccessPolicies.CanEdit);
        app.MapPost("/entry/cells", SaveAsync).RequireAuthorization(AccessPolicies.CanEdit).WithMetadata(limit);
        app.MapPost("/entry/cells/submit", SubmitAsync).RequireAuthorization(AccessPolicies.CanEdit).WithMetadata(limit);
    }

    private static async Task<IResult> StandingAsync(
        int? year, bool? full, HttpContext context, EntryQuery query, CellAnswers answers, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var (book, cells) = await query.DraftedAsync(year, cancellationToken);
        return Results.Json(new CellsStanding(
            context.User.FindFirstValue(ClaimTypes.Name) ?? "", antiforgery.GetAndStoreTokens(context).RequestToken ?? "", book.Plans.LatestRelease,
            cells.ToDictionary(c => c.Slot, c => c.Draft!.Version), full == true ? [.. cells.Select(c => answers.Of(c, null))] : null));
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context, Drafts drafts, DraftBooks books, CellAnswers answers, IStringLocalizer<EntryWords> words, CancellationToken cancellationToken)
    {
        if (await SentAsync<CellSent>(context, cancellationToken) is not { Length: > 0 and <= Most } sent || sent.Any(s => s is null))
            return Results.Text(words["cells.too-many", Most], statusCode: StatusCodes.Status400BadRequest);
        var outcomes = await drafts.SaveAsync(context.User, [.. sent.Select(Read)], allOrNothing: false, cancellationToken);
        var book = await books.LoadAsync(cancellationToken);
        return Results.Json(sent.Zip(outcomes, (cell, outcome) => answers.Of(cell.Slot, book, outcome)));
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext context, DraftReviews reviews, DraftBooks books, CellAnswers answers, IStringLocalizer<EntryWords> words, CancellationToken cancellationToken)
    {
        if (await SentAsync<CellChosen>(context, cancellationToken) is not { Length: > 0 and <= Most } sent || sent.Any(c => c?.Slot is null))
            return Results.Text(words["cells.too-many", Most], statusCode: StatusCodes.Status400BadRequest);
        // An answer belongs to its own cell: what is sent twice is asked once.
        var chosen = sent.Distinct().ToList();
        var outcomes = await reviews.SubmitEachAsync(context.User, [.. chosen.Select(c => new DraftSeen(c.Slot!, c.Version))], cancellationToken);
        var book = await books.LoadAsync(cancellationToken);
        return Results.Json(chosen.Zip(outcomes, (cell, outcome) => answers.Of(cell.Slot, book, outcome)));
    }

    // Read here and not by the framework: what is no JSON gets the same answer, from the same guards, as everything else.
    private static async Task<T[]?> SentAsync<T>(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return context.Request.HasJsonContentType() ? await context.Request.ReadFromJsonAsync<T[]>(cancellationToken) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DraftSave Read(CellSent sent) => new(
        // The grid has figures alone; all else has doors of its own.
        sent.Slot is { } slot && slot.StartsWith("figure:", StringComparison.Ordinal) ? slot : "", (sent.Cells ?? []).ToDictionary(c => c.Key, c => c.Value ?? ""), sent.Seen, sent.Next)
    {
        Reason = sent.Reason ?? "",
        ChangeReason = Codes.TryParse<ChangeReason>(sent.ChangeReason, out var reason) ? reason : null,
        Withdraws = sent.Withdraws,
        FromPublished = sent.FromPublished,
    };
}
