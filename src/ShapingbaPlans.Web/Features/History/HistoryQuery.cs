using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
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
    IReadOnlyList<RevisionRow> Shown, int Found, AddressProblem? Problem)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public int Changes => Releases.Sum(r => r.Changes);
}

/// <summary>Reads the history.</summary>
public sealed class HistoryQuery(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader)
{
    /// <summary>One page of the revisions, the newest first.</summary>
    public Task<HistoryView> LoadAsync(HistoryAsk ask, CancellationToken cancellationToken) => LoadAsync(ask, isWhole: false, cancellationToken);

    /// <summary>All revisions that the filter accepts, for a download.</summary>
    public Task<HistoryView> LoadAllAsync(HistoryAsk ask, CancellationToken cancellationToken) => LoadAsync(ask, isWhole: true, cancellationToken);

    private async Task<HistoryView> LoadAsync(HistoryAsk ask, bool isWhole, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var releases = await db.Releases.AsNoTracking().OrderByDescending(r => r.Number)
            .Select(r => new ReleaseRow(r, db.Revisions.Count(v => v.ReleaseNumber == r.Number))).ToListAsync(cancellationToken);
        var people = await db.Revisions.Select(r => r.Author).Distinct().OrderBy(a => a).ToListAsync(cancellationToken);
        if (HistoryFilter.Read(ask, releases.Count, out var filter) is { } problem)
            return new(plans, filter, releases, people, [], 0, problem);
        var chosen = filter.Of(db.Revisions.AsNoTracking(), plans);
        var found = await chosen.CountAsync(cancellationToken);
        var view = new HistoryView(plans, filter, releases, people, [], found, null);
        if (AddressReader.PageWithin(filter.Page, view.Pages) is { } beyond)
            return view with { Problem = beyond };
        var ordered = chosen.OrderByDescending(r => r.RevisionId);
        var rows = await (isWhole ? ordered : ordered.Skip((filter.Page - 1) * HistoryView.PageSize).Take(HistoryView.PageSize)).ToListAsync(cancellationToken);
        var byNumber = releases.ToDictionary(r => r.Release.Number, r => r.Release);
        return view with { Shown = [.. rows.Select(r => new RevisionRow(r, byNumber[r.ReleaseNumber]))] };
    }
}
