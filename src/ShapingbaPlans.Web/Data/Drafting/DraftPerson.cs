using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Who wants to do something with drafts, as the database knows the account now: a form may be hours old.</summary>
public sealed class DraftPerson
{
    private readonly Account? _account;

    private DraftPerson(Account? account) => _account = account;

    public string Name => _account?.UserName ?? "";

    public static async Task<DraftPerson> OfAsync(PlansDb db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = AccountClaims.IdOf(user);
        return new(await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancellationToken));
    }

    /// <summary>What the person may do in a slot.</summary>
    public Reviewer In(string slot, IReadOnlyDictionary<string, string> cells, DraftBook book) => new(
        Name,
        _account?.Role is AccountRole.Editor or AccountRole.Approver,
        _account?.Role is AccountRole.Approver,
        _account is not null && DraftSlot.Parse(slot) is { } parsed && Covers(_account, parsed, cells, book));

    public Reviewer In(Draft draft, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return In(draft.Slot, draft.Cells, book);
    }

    private static bool Covers(Account account, DraftSlot slot, IReadOnlyDictionary<string, string> cells, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        // What the cells name counts only where the slot's key names it too: the key is what will be changed.
        var key = slot.Key.Split('/');
        string? Named(string column) => key.FirstOrDefault(part => part == cells.GetValueOrDefault(column, ""));
        var indicatorId = slot.Kind is "figure" or "indicator" ? key[0] : Named("indicator_id");
        var indicator = indicatorId is null ? null : book.Plans.Indicator(indicatorId) ?? book.Indicator(indicatorId);
        var topic = indicator?.TopicId ?? (slot.Kind == "indicator" ? cells.GetValueOrDefault("topic_id", "") : "");
        var tasks = book.Plans.Tasks;
        IEnumerable<string> departments = indicator is null ? [] : tasks.LeadsOf(indicator.IndicatorId).Select(d => d.DepartmentId);
        if (Named("task_id") is { } taskId)
            departments = departments.Concat(tasks.DepartmentsWith(taskId, DepartmentPart.Lead).Select(d => d.DepartmentId));
        return account.Covers(topic, departments);
    }
}
