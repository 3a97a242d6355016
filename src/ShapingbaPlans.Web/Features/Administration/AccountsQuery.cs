using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Administration;

/// <summary>All accounts, and what an editor can be limited to.</summary>
public sealed record AccountsView(IReadOnlyList<Account> Accounts, IReadOnlyList<Topic> Topics, IReadOnlyList<Department> Departments, DateTimeOffset Now)
{
    public Account? Find(string id) => Accounts.FirstOrDefault(a => a.Id == id);

    /// <summary>Of an account's limits those that the list does not know, since it changed after them.</summary>
    public IEnumerable<string> UnlistedTopics(IEnumerable<string> limits) => limits.Except(Topics.Select(t => t.TopicId), StringComparer.Ordinal);

    public IEnumerable<string> UnlistedDepartments(IEnumerable<string> limits) => limits.Except(Departments.Select(d => d.DepartmentId), StringComparer.Ordinal);

    public bool IsLocked(Account account) => account.LockoutEnd > Now;
}

public sealed class AccountsQuery(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader, TimeProvider clock)
{
    public async Task<AccountsView> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().OrderBy(a => a.NormalizedUserName).ToListAsync(cancellationToken);
        return new(accounts, plans.Topics, plans.Tasks.Departments, clock.GetUtcNow());
    }
}
