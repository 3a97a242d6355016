using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>A cell as the grid sends it. Only these members are read, whatever else was sent.</summary>
public sealed record CellSent(
    string? Slot, Dictionary<string, string?>? Cells, Guid? Seen, Guid Next, string? Reason, string? ChangeReason, bool Withdraws, bool FromPublished);

/// <summary>What the grid is told of a cell that it sent.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Fault">Why it was not saved; null when it was.</param>
/// <param name="Message">The same as a sentence.</param>
/// <param name="Version">The version as it now stands; null when there is no draft.</param>
/// <param name="State">The state's code.</param>
/// <param name="StateWord">The state's word.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Theirs">On a conflict: what the other person has typed.</param>
/// <param name="Author">On a conflict: the other person.</param>
/// <param name="Published">On a conflict: what is published.</param>
public sealed record CellAnswer(
    string Slot, string? Fault, string? Message, Guid? Version, string State, string StateWord, IReadOnlyList<CellMessage> Problems,
    IReadOnlyDictionary<string, string>? Theirs, string? Author, IReadOnlyDictionary<string, string>? Published);

/// <summary>One problem, in words.</summary>
public sealed record CellMessage(string Column, bool IsError, string Text);

/// <summary>Saves cells as they are left: the grid sends each at once, and again when the answer did not come.</summary>
public static class CellsApi
{
    /// <summary>As many as a pasted block has; one more is refused.</summary>
    public const int Most = 300;

    public static void MapCells(this WebApplication app)
        => app.MapPost("/entry/cells", SaveAsync).RequireAuthorization(AccessPolicies.CanEdit).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(2 * 1024 * 1024));

    private static async Task<IResult> SaveAsync(
        CellSent[] sent, HttpContext context, Drafts drafts, DraftBooks books, DraftText text, IStringLocalizer<EntryWords> words, CancellationToken cancellationToken)
    {
        if (sent.Length is 0 or > Most)
            return Results.Text(words["cells.too-many", Most], statusCode: StatusCodes.Status400BadRequest);
        var outcomes = await drafts.SaveAsync(context.User, [.. sent.Select(Read)], allOrNothing: false, cancellationToken);
        var book = await books.LoadAsync(cancellationToken);
        return Results.Json(sent.Zip(outcomes, (cell, outcome) => Answer(cell, outcome, book, text, words)));
    }

    private static DraftSave Read(CellSent sent) => new(
        sent.Slot ?? "", (sent.Cells ?? []).ToDictionary(c => c.Key, c => c.Value ?? ""), sent.Seen, sent.Next)
    {
        Reason = sent.Reason ?? "",
        ChangeReason = Codes.TryParse<ChangeReason>(sent.ChangeReason, out var reason) ? reason : null,
        Withdraws = sent.Withdraws,
        FromPublished = sent.FromPublished,
    };

    private static CellAnswer Answer(CellSent sent, DraftOutcome outcome, DraftBook book, DraftText text, IStringLocalizer<EntryWords> words)
    {
        var draft = outcome.Draft;
        var problems = draft is null ? [] : book.Problems(draft);
        var isConflict = outcome.Fault == DraftFault.Conflict;
        var state = Codes.Of(draft is null ? outcome.Published is null ? EntryState.Empty : EntryState.Published : EntryCell.StateOf(draft, problems));
        return new(
            sent.Slot ?? "", outcome.Fault?.ToString(), outcome.Fault is null ? null : text.Of(outcome), draft?.Version, state, words["state." + state],
            [.. problems.Select(p => new CellMessage(p.Column, p.IsError, text.Of(p)))],
            isConflict ? draft?.Cells : null, isConflict ? draft?.Author : null,
            isConflict ? FactCells.Of(DraftReading.KindOf(DraftSlot.Parse(sent.Slot)!.Kind, Read(sent).Cells), outcome.Published) : null);
    }
}
