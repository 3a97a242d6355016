using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Facts;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>The sentences of approving and publishing.</summary>
public sealed class ApprovalsText(
    IStringLocalizer<ApprovalsWords> approvals, IStringLocalizer<DraftWords> drafts, IStringLocalizer<Words> words, CellText cells, DraftText problems, FactName names, FigureText figures)
{
    /// <summary>The group a draft stands in: its document and topic, or what kind of fact it is.</summary>
    public string Group(ApprovalRow row, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(book);
        var document = row.DocumentId.Length == 0 ? cells.Kind(row.Slot.Kind) : book.Document(row.DocumentId)?.Title ?? row.DocumentId;
        var topic = book.Plans.Topics.FirstOrDefault(t => t.TopicId == row.TopicId)?.Name ?? "";
        return topic.Length == 0 ? document : $"{document} · {topic}";
    }

    /// <summary>What came of it, as a sentence; empty when nothing went wrong.</summary>
    public string Fault(DraftOutcome outcome, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(book);
        if (outcome.Fault is null)
            return "";
        var sentence = drafts[outcome.Code].Value;
        return outcome.Draft is { } draft ? approvals["about", names.Of(book.Read(draft), book), sentence] : sentence;
    }

    /// <summary>What a line of the checklist says.</summary>
    public string Of(ChecklistItem item, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(book);
        string Name() => names.Of(book.Read(item.Drafts[0]), book);
        return item.Code switch
        {
            "problem" => approvals["about", Name(), problems.Of(item.Problem!)],
            "stale" or "twice" => approvals["about", Name(), approvals["check." + item.Code].Value],
            "reference" => approvals["check.reference", Fact(item.From), Fact(item.To)],
            "unanswered" => approvals["check.unanswered", book.Indicator(item.Promise!.IndicatorId)?.Name ?? item.Promise.IndicatorId, item.Promise.Period.LastYear, figures.WithUnit(item.Promise)],
            _ => approvals["check." + item.Code, item.Drafts.Count],
        };
    }

    /// <summary>Where the matter of a line is settled; null when nowhere in particular.</summary>
    public static string? Address(ChecklistItem item, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(book);
        return item.Promise is { } promise ? EntryAddress.Of(book.Indicator(promise.IndicatorId), promise.IndicatorId, promise.Period.LastYear, Role.Actual) : null;
    }

    public string State(DraftState state) => approvals["state." + Codes.Of(state)];

    public string Reason(ChangeReason reason) => words["change-reason." + Codes.Of(reason)];

    private string Fact(string kindAndKey)
    {
        var at = kindAndKey.IndexOf(' ', StringComparison.Ordinal);
        return $"{cells.Kind(kindAndKey[..at])} {kindAndKey[(at + 1)..]}";
    }
}
