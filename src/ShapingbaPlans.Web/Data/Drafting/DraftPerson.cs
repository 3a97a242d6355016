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

    /// <summary>The role allows entering, whatever the topics.</summary>
    public bool MayEdit => _account?.Role is AccountRole.Editor or AccountRole.Approver;

    public static async Task<DraftPerson> OfAsync(PlansDb db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = AccountClaims.IdOf(user);
        return new(await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancellationToken));
    }

    /// <summary>What the person may do in a slot.</summary>
    public Reviewer In(string slot, IReadOnlyDictionary<string, string> cells, DraftBook book) => new(
        Name,
        MayEdit,
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
        ArgumentNullException.ThrowIfNull(cells);
        // The slot's key says what will be changed; what the cells say of topics counts beside it, never in its place.
        var key = slot.Key.Split('/');
        var tasks = book.Plans.Tasks;
        IEnumerable<string> Leads(string? task) => task is null ? [] : tasks.DepartmentsWith(task, DepartmentPart.Lead).Select(d => d.DepartmentId);
        var (indicatorIds, task, department) = slot.Kind switch
        {
            "figure" or "indicator" or "link" or "unanswered" or "progress" => (key[..1], null, null),
            "total_part" => (key, null, null),
            "project_indicator" => (key[^1..], null, null),
            "task_indicator" => (key[^1..], key[0], null),
            "task" or "task_department" or "task_step" => ([], key[0], null),
            "department" => (Array.Empty<string>(), (string?)null, (string?)slot.Key),
            _ => ([], null, null),
        };
        // Each side of a tie for itself: who answers for one side does not thereby reach the other.
        var moved = slot.Kind == "indicator" ? cells.GetValueOrDefault("topic_id", "").Trim() : "";
        bool CoversIndicator(string id) => (book.Plans.Indicator(id) ?? book.Indicator(id)) is { } indicator
            ? account.Covers(indicator.TopicId, tasks.LeadsOf(indicator.IndicatorId).Select(d => d.DepartmentId)) : account.Covers(moved, []);
        if (indicatorIds.Length == 0 && task is null && department is null)
            return account.Covers(slot.Kind == "topic" ? slot.Key : "", []);
        return indicatorIds.All(CoversIndicator)
            && (task is null || account.Covers("", Leads(task)))
            && (department is null || account.Covers("", [department]))
            // An indicator does not leave a limited editor's topics by their own hand, nor come into them.
            && (moved.Length == 0 || account.Covers(moved, indicatorIds.SelectMany(id => tasks.LeadsOf(id)).Select(d => d.DepartmentId)));
    }
}
