using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.History;

/// <summary>A release with the number of its revisions.</summary>
public sealed record ReleaseRow(Release Release, int Changes);

/// <summary>A revision with the release that published it.</summary>
public sealed record RevisionRow(Revision Revision, Release Release);

/// <summary>What the page and its CSV show.</summary>
public sealed record HistoryView(
    PublishedPlans Plans, HistoryFilter Filter, IReadOnlyList<ReleaseRow> Releases, IReadOnlyList<string> People,
    IReadOnlyList<RevisionRow> Shown, int Found, PersonNames Names, bool NamesPeople, AddressProblem? Problem)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public int Changes => Releases.Sum(r => r.Changes);
}

/// <summary>Reads the history. What stands beside the revisions changes only with a release, and is kept until the next.</summary>
public sealed class HistoryQuery(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader, PersonName people, IMemoryCache cache)
{
    private const int Batch = 500;

    private sealed record Frame(IReadOnlyList<ReleaseRow> Releases, IReadOnlyList<string> People);

    /// <summary>One page of the revisions, the newest first.</summary>
    public async Task<HistoryView> LoadAsync(HistoryAsk ask, ClaimsPrincipal? visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        // Who may not read the names may not try them out either.
        var namesPeople = PersonName.IsFor(visitor);
        ask = namesPeople ? ask : ask with { Person = null };
        var names = await people.ForAsync(visitor, cancellationToken);
        var plans = await reader.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var frame = (await cache.GetOrCreateAsync((typeof(Frame), plans.LatestRelease), kept =>
        {
            kept.SlidingExpiration = TimeSpan.FromHours(1);
            return FrameAsync(db, cancellationToken);
        }))!;
        var problem = HistoryFilter.Read(ask, frame.Releases.Count, out var filter);
        var view = new HistoryView(plans, filter, frame.Releases, frame.People, [], 0, names, namesPeople, problem);
        if (problem is not null)
            return view;
        var chosen = Chosen(db, view);
        view = view with { Found = await chosen.CountAsync(cancellationToken) };
        if (AddressReader.PageWithin(filter.Page, view.Pages) is { } beyond)
            return view with { Problem = beyond };
        var rows = await chosen.OrderByDescending(r => r.RevisionId).Skip((filter.Page - 1) * HistoryView.PageSize).Take(HistoryView.PageSize).ToListAsync(cancellationToken);
        return view with { Shown = Rows(view, rows) };
    }

    /// <summary>
    /// All revisions that the view's filter accepts, read while they are written to a download: a batch at a time, each a query of its own.
    /// The history is only ever added to, so that batches fit together without a transaction, which a slow reader would hold open.
    /// </summary>
    public IEnumerable<RevisionRow> All(HistoryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        for (long before = long.MaxValue; ;)
        {
            List<Revision> rows;
            using (var db = databases.CreateDbContext())
                rows = [.. Chosen(db, view).Where(r => r.RevisionId < before && r.ReleaseNumber <= view.Plans.LatestRelease).OrderByDescending(r => r.RevisionId).Take(Batch)];
            foreach (var row in Rows(view, rows))
                yield return row;
            if (rows.Count < Batch)
                yield break;
            before = rows[^1].RevisionId;
        }
    }

    private static IQueryable<Revision> Chosen(PlansDb db, HistoryView view)
        => view.Filter.Of(db.Revisions.AsNoTracking(), view.Releases.Select(r => r.Release), view.Plans);

    private static IReadOnlyList<RevisionRow> Rows(HistoryView view, List<Revision> revisions)
    {
        var byNumber = view.Releases.ToDictionary(r => r.Release.Number, r => r.Release);
        // One that was published this very moment comes with the next page.
        return [.. revisions.Where(r => byNumber.ContainsKey(r.ReleaseNumber)).Select(r => new RevisionRow(r, byNumber[r.ReleaseNumber]))];
    }

    private static async Task<Frame> FrameAsync(PlansDb db, CancellationToken cancellationToken)
    {
        var releases = await db.Releases.AsNoTracking().OrderByDescending(r => r.Number)
            .Select(r => new ReleaseRow(r, db.Revisions.Count(v => v.ReleaseNumber == r.Number))).ToListAsync(cancellationToken);
        var authors = await db.Revisions.Select(r => r.Author).Distinct().ToListAsync(cancellationToken);
        return new(releases, [.. authors.Union(releases.Select(r => r.Release.PublishedBy)).Order(StringComparer.Ordinal)]);
    }
}
