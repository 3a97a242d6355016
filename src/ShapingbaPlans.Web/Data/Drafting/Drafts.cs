using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>
/// What people propose, from the first save to the release. Every step asks the database who the person is and what the draft is now:
/// a form may be hours old.
/// </summary>
public sealed class Drafts(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader, TimeProvider clock)
{
    public const int LongestText = 500;

    public async Task<IReadOnlyList<Draft>> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Drafts.AsNoTracking().OrderBy(d => d.FactKind).ThenBy(d => d.FactKey).ToListAsync(cancellationToken);
    }

    /// <summary>Saves what is proposed for a fact over the version that was seen; null when none was.</summary>
    public async Task<DraftOutcome> SaveAsync(ClaimsPrincipal user, IFact fact, string reason, Guid? seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var kind = FactKinds.All.Single(k => k.Type == fact.GetType());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await PersonAsync(db, user, kind.Name, fact, cancellationToken);
        if (Review.OfWriting(person) is { } refusal)
            return DraftOutcome.Of(refusal);
        var published = await PublishedAsync(db, kind, fact.Key, cancellationToken);
        var there = await db.Drafts.FindAsync([kind.Name, fact.Key], cancellationToken);
        if (there?.Version != seen)
            return new(DraftFault.Conflict, Draft: there, Published: published);
        var draft = new Draft
        {
            FactKind = kind.Name,
            FactKey = fact.Key,
            Before = published,
            After = kind.Write(fact),
            Author = person.Name,
            Writers = [.. (there?.Writers ?? []).Append(person.Name).Distinct()],
            ChangedAt = clock.GetUtcNow().UtcDateTime,
            Reason = Cut(reason),
            Version = Guid.NewGuid(),
        };
        Put(db, there, draft);
        return await KeepAsync(db, cancellationToken) ? new(Draft: draft)
            : new(DraftFault.Conflict, Draft: await AsItIsAsync(kind.Name, fact.Key, cancellationToken), Published: published);
    }

    /// <summary>Hands a draft over to a second person: without errors, and with a reason where something is unusual.</summary>
    public async Task<DraftOutcome> SubmitAsync(ClaimsPrincipal user, DraftSeen seen, CancellationToken cancellationToken)
    {
        var (plans, all) = (await reader.LoadAsync(cancellationToken), await LoadAsync(cancellationToken));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, seen, cancellationToken) is not { } draft)
            return new(DraftFault.Missing);
        if (Review.OfWriting(await PersonAsync(db, user, draft, cancellationToken)) is { } refusal)
            return DraftOutcome.Of(refusal, draft);
        var problems = DraftChecks.Of(draft, all, plans, Today);
        if (problems.Any(p => p.IsError))
            return new(DraftFault.HasErrors, Draft: draft);
        if (problems.Count > 0 && draft.Reason.Length == 0)
            return new(DraftFault.WantsReason, Draft: draft);
        var submitted = draft with { State = DraftState.Submitted, Note = "", Version = Guid.NewGuid() };
        Put(db, draft, submitted);
        return await KeepAsync(db, cancellationToken) ? new(Draft: submitted) : new(DraftFault.Missing);
    }

    /// <summary>Sends drafts back with a note; all of them or none.</summary>
    public async Task<DraftOutcome> ReturnAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, string note, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (drafts, fault) = await ToDecideAsync(db, user, chosen, cancellationToken);
        if (fault is not null)
            return fault;
        if (Cut(note).Length == 0)
            return new(DraftFault.WantsReason);
        foreach (var draft in drafts)
            Put(db, draft, draft with { State = DraftState.Returned, Note = Cut(note), Version = Guid.NewGuid() });
        return await KeepAsync(db, cancellationToken) ? new() : new(DraftFault.Missing);
    }

    /// <summary>Publishes drafts as one release and removes them, in one transaction; all of them or none.</summary>
    public async Task<DraftOutcome> ApproveAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, string title, string reason, CancellationToken cancellationToken)
    {
        var (plans, all) = (await reader.LoadAsync(cancellationToken), await LoadAsync(cancellationToken));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (drafts, fault) = await ToDecideAsync(db, user, chosen, cancellationToken);
        if (fault is not null)
            return fault;
        if (Cut(title).Length == 0 || Cut(reason).Length == 0)
            return new(DraftFault.WantsReason);
        if (drafts.FirstOrDefault(d => DraftChecks.Of(d, all, plans, Today).Any(p => p.IsError)) is { } wrong)
            return new(DraftFault.HasErrors, Draft: wrong);
        if (drafts.FirstOrDefault(d => DocumentNamedBy(d) is { } id && plans.Document(id) is null && DraftChecks.Proposed(drafts).All(p => p.DocumentId != id)) is { } lonely)
            return new(DraftFault.DocumentIsMissing, Draft: lonely);
        db.Drafts.RemoveRange(drafts);
        try
        {
            var release = await db.PublishAsync(
                [.. drafts.Select(d => RevisionOf(d, Cut(reason)))], Cut(title), user.Identity!.Name!, clock.GetUtcNow().UtcDateTime, cancellationToken);
            return new(Release: release);
        }
        catch (StaleRevisionException stale)
        {
            return new(DraftFault.Stale, Draft: drafts.First(d => d.FactKind == stale.Revision.FactKind && d.FactKey == stale.Revision.FactKey));
        }
        catch (DbUpdateException)
        {
            // Somebody decided, wrote or published at the same moment: nothing was done here.
            return new(DraftFault.Missing);
        }
    }

    /// <summary>What the person may do with a draft, for showing buttons; every step asks again.</summary>
    public async Task<Reviewer> PersonAsync(ClaimsPrincipal user, Draft draft, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await PersonAsync(db, user, draft, cancellationToken);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    private async Task<(IReadOnlyList<Draft> Drafts, DraftOutcome? Fault)> ToDecideAsync(
        PlansDb db, ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, CancellationToken cancellationToken)
    {
        var drafts = new List<Draft>();
        foreach (var seen in chosen.Distinct())
        {
            if (await FindAsync(db, seen, cancellationToken) is not { } draft)
                return ([], new(DraftFault.Missing));
            if (Review.OfDeciding(await PersonAsync(db, user, draft, cancellationToken), draft) is { } refusal)
                return ([], DraftOutcome.Of(refusal, draft));
            drafts.Add(draft);
        }

        return (drafts, drafts.Count == 0 ? new(DraftFault.NothingChosen) : null);
    }

    private static async Task<Draft?> FindAsync(PlansDb db, DraftSeen seen, CancellationToken cancellationToken)
        => await db.Drafts.FindAsync([seen.FactKind, seen.FactKey], cancellationToken) is { } draft && draft.Version == seen.Version ? draft : null;

    private async Task<Draft?> AsItIsAsync(string kind, string key, CancellationToken cancellationToken)
        => (await LoadAsync(cancellationToken)).FirstOrDefault(d => d.FactKind == kind && d.FactKey == key);

    private Task<Reviewer> PersonAsync(PlansDb db, ClaimsPrincipal user, Draft draft, CancellationToken cancellationToken)
        => PersonAsync(db, user, draft.FactKind, FactKinds.Named(draft.FactKind).Read(draft.After), cancellationToken);

    private async Task<Reviewer> PersonAsync(PlansDb db, ClaimsPrincipal user, string kind, IFact fact, CancellationToken cancellationToken)
    {
        var id = AccountClaims.IdOf(user);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancellationToken);
        if (account is null)
            return new("", false, false, false);
        var plans = await reader.LoadAsync(cancellationToken);
        var indicator = IndicatorOf(fact) is { } named ? plans.Indicator(named) : null;
        var covers = account.Covers(indicator?.TopicId ?? "", indicator is null ? [] : plans.Tasks.LeadsOf(indicator.IndicatorId).Select(d => d.DepartmentId));
        return new(account.UserName!, account.Role is AccountRole.Editor or AccountRole.Approver, account.Role == AccountRole.Approver, covers);
    }

    private static string? IndicatorOf(IFact fact) => fact switch
    {
        Figure figure => figure.IndicatorId,
        UnansweredPromise unanswered => unanswered.IndicatorId,
        _ => null,
    };

    private static string? DocumentNamedBy(Draft draft) => FactKinds.Named(draft.FactKind).Read(draft.After) switch
    {
        Figure figure => figure.DocumentId,
        UnansweredPromise unanswered => unanswered.DocumentId,
        _ => null,
    };

    private static async Task<string?> PublishedAsync(PlansDb db, FactKind kind, string key, CancellationToken cancellationToken)
        => (await kind.Published(db).AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault(f => f.Key == key) is { } fact ? kind.Write(fact) : null;

    private static void Put(PlansDb db, Draft? there, Draft draft)
    {
        if (there is null)
            db.Drafts.Add(draft);
        else
            db.Entry(there).CurrentValues.SetValues(draft);
    }

    private static async Task<bool> KeepAsync(PlansDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Two at the same moment: the first has it, the second is shown so.
            return false;
        }
    }

    private static Revision RevisionOf(Draft draft, string reason) => new()
    {
        FactKind = draft.FactKind,
        FactKey = draft.FactKey,
        Before = draft.Before,
        After = draft.After,
        Author = draft.Author,
        SubmittedAt = draft.ChangedAt,
        Reason = draft.Reason.Length == 0 ? reason : $"{draft.Reason} · {reason}",
    };

    private static string Cut(string? text) => (text ?? "").Trim() is var typed && typed.Length > LongestText ? typed[..LongestText] : typed;
}
