using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What the sheet is told of a cell.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="Message">The same as a sentence.</param>
/// <param name="Version">The version as it now stands; null when there is no draft.</param>
/// <param name="State">The state's code.</param>
/// <param name="StateWord">The state's word.</param>
/// <param name="IsComplete">True when it may be handed over.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Author">Who wrote the draft last.</param>
/// <param name="Draft">The cells of the draft as it now stands, with <c>reason</c> and <c>change_reason</c>; null when there is none.</param>
/// <param name="Published">The cells of what is published; null when nothing is.</param>
public sealed record CellAnswer(
    string Slot, string? Fault, string? Message, Guid? Version, string State, string StateWord, bool IsComplete, IReadOnlyList<CellMessage> Problems,
    string? Author, IReadOnlyDictionary<string, string>? Draft, IReadOnlyDictionary<string, string>? Published);

/// <summary>One problem, in words.</summary>
public sealed record CellMessage(string Column, bool IsError, string Text);

/// <summary>Puts cells into words for the sheet.</summary>
public sealed class CellAnswers(DraftText text, IStringLocalizer<EntryWords> words)
{
    /// <summary>The answer to a cell that was sent.</summary>
    public CellAnswer Of(string? slot, DraftBook book, DraftOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return EntryCell.Of(slot, book) is { } cell ? Of(cell, outcome)
            : new(slot ?? "", outcome.Fault?.ToString(), Message(outcome), outcome.Draft?.Version, Codes.Of(EntryState.Empty), words["state.empty"], false, [], null, null, null);
    }

    /// <summary>A cell as it stands.</summary>
    public CellAnswer Of(EntryCell cell, DraftOutcome? outcome)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var state = Codes.Of(cell.State);
        return new(
            cell.Slot, outcome?.Fault?.ToString(), Message(outcome), cell.Draft?.Version, state, words["state." + state], cell.IsComplete,
            [.. cell.Problems.Select(p => new CellMessage(p.Column, p.IsError, Sentence(p)))], cell.Draft?.Author, Drafted(cell), cell.PublishedCells);
    }

    /// <summary>A problem with the column that it is about: 段号：“十二”不是整数.</summary>
    public string Sentence(DraftProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        // Of a cell that nobody has filled it is said that it is empty, not that "" is no number.
        if (problem is { Typed.Length: 0, Code: "cell.not_whole" or "cell.not_a_decimal" or "cell.not_a_term" })
            problem = problem with { Code = "cell.empty" };
        var column = words["column." + problem.Column];
        return column.ResourceNotFound ? text.Of(problem) : words["sentence", column.Value, text.Of(problem)];
    }

    /// <summary>The draft's cells with what is said about the change.</summary>
    public static Dictionary<string, string>? Drafted(EntryCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Draft is not { } draft ? null : new(draft.Cells)
        {
            ["reason"] = draft.Reason,
            ["change_reason"] = draft.ChangeReason is { } reason ? Codes.Of(reason) : "",
            ["withdraws"] = draft.Withdraws ? "true" : "",
            ["note_of_return"] = draft.Note,
        };
    }

    private string? Message(DraftOutcome? outcome) => outcome?.Fault is null ? null : text.Of(outcome);
}
