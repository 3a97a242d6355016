using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>
/// Undoes a published revision the usual way: what was there before becomes a draft, and a second person decides. Nothing is removed from
/// the history.
/// </summary>
public sealed class DraftReverts(IDbContextFactory<PlansDb> databases, DraftBooks books, Drafts drafts, DraftReviews reviews, TimeProvider clock)
{
    private static readonly FactKind Figures = FactKinds.For<Figure>();
    private static readonly FactKind Fates = FactKinds.For<UnansweredPromise>();

    /// <summary>What undoing the revision would do; null when there is no such revision.</summary>
    public async Task<Reversal?> LoadAsync(long revisionId, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.RevisionId == revisionId, cancellationToken) is not { } revision)
            return null;
        var kind = FactKinds.Named(revision.FactKind);
        var (now, then) = (Read(kind, revision.After), Read(kind, revision.Before));
        // A figure and the statement that there is none came in one another's place: they go back together.
        if (await OtherHalfAsync(db, revision, (now ?? then)!, cancellationToken) is { } other)
            (now, then) = (now ?? Read(FactKinds.Named(other.FactKind), other.After), then ?? Read(FactKinds.Named(other.FactKind), other.Before));
        var slot = SlotOf(revision, now, then, book);
        var fault = await db.Revisions.AnyAsync(r => r.FactKind == revision.FactKind && r.FactKey == revision.FactKey && r.RevisionId > revisionId, cancellationToken) ? DraftFault.FactChanged
            : book.In(slot) is not null ? DraftFault.SlotTaken
            : (DraftFault?)null;
        return new(revision, book, slot, now, then, fault);
    }

    /// <summary>Makes the draft and hands it over; nothing is saved when it has errors.</summary>
    public async Task<DraftOutcome> RevertAsync(ClaimsPrincipal user, Reversal reversal, string reason, ChangeReason? changeReason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reversal);
        var words = (reason ?? "").Trim();
        if (reversal.Fault is { } fault)
            return new(fault);
        if (words.Length == 0)
            return new(DraftFault.WantsReason);
        if (words.Length > Drafts.LongestCell)
            return new(DraftFault.TooLong);
        var save = reversal.Save(words, changeReason);
        var tried = Tried(save, reversal);
        if (reversal.Book.Problems(tried).Any(p => p.IsError))
            return new(DraftFault.HasErrors, Draft: tried);
        var saved = await drafts.SaveAsync(user, save, cancellationToken);
        return saved switch
        {
            { Fault: DraftFault.Conflict } => new(DraftFault.SlotTaken),
            { Fault: null, Draft: { } draft } => await reviews.SubmitAsync(user, [DraftSeen.Of(draft)], cancellationToken),
            _ => saved,
        };
    }

    private Draft Tried(DraftSave save, Reversal reversal) => new()
    {
        Slot = save.Slot,
        Cells = save.Cells,
        Withdraws = save.Withdraws,
        Before = BeforeOf(reversal),
        Author = "",
        Writers = [],
        ChangedAt = clock.GetUtcNow().UtcDateTime,
        ChangeReason = save.ChangeReason,
        Reason = save.Reason,
        Version = save.Next,
    };

    // The draft sets out from what is published of its own kind.
    private static string? BeforeOf(Reversal reversal)
        => reversal.Now is { } now && (reversal.Then is null || reversal.Then.GetType() == now.GetType()) ? FactKinds.All.Single(k => k.Type == now.GetType()).Write(now) : null;

    private static async Task<Revision?> OtherHalfAsync(PlansDb db, Revision revision, IFact fact, CancellationToken cancellationToken)
    {
        var release = db.Revisions.AsNoTracking().Where(r => r.ReleaseNumber == revision.ReleaseNumber);
        // Only where one came and the other went.
        var came = revision.Before is null;
        if (!came && revision.After is not null)
            return null;
        return fact switch
        {
            Figure { Role: Role.Actual, Period.IsSingleYear: true } figure
                => await release.FirstOrDefaultAsync(r => r.FactKind == Fates.Name && r.FactKey == $"{figure.IndicatorId}/{figure.Period.LastYear}" && (came ? r.After == null : r.Before == null), cancellationToken),
            UnansweredPromise fate
                => await release.FirstOrDefaultAsync(r => r.FactKind == Figures.Name && r.FactKey.StartsWith($"{fate.IndicatorId}/{fate.Year}/actual/") && (came ? r.After == null : r.Before == null), cancellationToken),
            _ => null,
        };
    }

    private static string SlotOf(Revision revision, IFact? now, IFact? then, DraftBook book)
    {
        if ((now as Figure ?? then as Figure) is { } figure)
            return $"{Figures.Name}:{figure.Key}";
        if (revision.FactKind != Fates.Name)
            return $"{revision.FactKind}:{revision.FactKey}";
        var year = (now as UnansweredPromise ?? (UnansweredPromise)then!).Year;
        var report = book.Plans.Documents.FirstOrDefault(d => d.ReportsActualsOf(year))?.DocumentId ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"report-{year}");
        return $"{Figures.Name}:{revision.FactKey}/actual/{report}";
    }

    private static IFact? Read(FactKind kind, string? json) => json is null ? null : kind.Read(json);
}
