using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.History;

/// <summary>The part of the address that chooses revisions: as typed. <c>release</c> is taken: it asks for the facts as they were.</summary>
public sealed record HistoryAsk(string? Kind, string? In, string? Person, string? From, string? To, string? Q, string? Page);

/// <summary>Which revisions are shown.</summary>
public sealed record HistoryFilter(string? Kind, int? InRelease, string? Person, DateOnly? From, DateOnly? To, SearchText Text, int Page)
{
    private const int LongestPerson = 60;

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(HistoryAsk ask, int releases, out HistoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        var release = address.OneOf("in", ask.In, [.. Enumerable.Range(1, releases).Select(n => n.ToString(CultureInfo.InvariantCulture))]);
        filter = new(
            address.OneOf("kind", ask.Kind, [.. FactKinds.All.Select(k => k.Name)]),
            release is null ? null : int.Parse(release, CultureInfo.InvariantCulture),
            ask.Person is { Length: > 0 and <= LongestPerson } person ? person : null,
            address.Day("from", ask.From), address.Day("to", ask.To),
            SearchText.Of(ask.Q), address.Page(ask.Page));
        return address.Problem;
    }

    /// <summary>The revisions that the filter accepts: asked in SQL, since a history grows without end.</summary>
    /// <param name="revisions">All revisions.</param>
    /// <param name="releases">All releases: when a revision was published, and who did it, stands there.</param>
    /// <param name="plans">Where names are looked up.</param>
    public IQueryable<Revision> Of(IQueryable<Revision> revisions, IEnumerable<Release> releases, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(plans);
        var chosen = revisions;
        if (Kind is not null)
            chosen = chosen.Where(r => r.FactKind == Kind);
        if (InRelease is not null)
            chosen = chosen.Where(r => r.ReleaseNumber == InRelease);
        if (Person is not null)
        {
            List<int> theirs = [.. releases.Where(r => r.PublishedBy == Person).Select(r => r.Number)];
            chosen = chosen.Where(r => r.Author == Person || theirs.Contains(r.ReleaseNumber));
        }

        if (From is not null || To is not null)
        {
            List<int> then = [.. releases.Where(r => IsWithin(BeijingTime.DayOf(r.PublishedAt))).Select(r => r.Number)];
            chosen = chosen.Where(r => then.Contains(r.ReleaseNumber));
        }

        if (Text.IsEmpty)
            return chosen;
        // An indicator is found by its names; everything else by its key.
        var named = plans.Indicators.Where(i => Text.Finds(i)).Select(i => i.IndicatorId).ToList();
        string[] about = [Name<Figure>(), Name<Link>(), Name<UnansweredPromise>(), Name<ProgressFigure>(), Name<Indicator>()];
        return chosen.Where(r => r.FactKey.Contains(Text.Typed)
            || (about.Contains(r.FactKind) && named.Any(id => r.FactKey == id || EF.Functions.Like(r.FactKey, id + "/%"))));
    }

    private bool IsWithin(DateOnly day) => !(day < From) && !(day > To);

    private static string Name<T>() where T : IFact => FactKinds.For<T>().Name;
}
