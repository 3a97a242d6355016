using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Checks;

/// <summary>One check with those of its comparisons that the filter accepts.</summary>
public sealed record CheckGroup(CheckRun Run, IReadOnlyList<Comparison> Warnings, IReadOnlyList<Comparison> Fitting);

/// <summary>What the page and its CSV show.</summary>
/// <param name="Plans">The published facts they come from.</param>
/// <param name="Filter">What was asked for, as understood.</param>
/// <param name="Groups">The checks asked for.</param>
/// <param name="Problem">The part of the address that cannot be answered; null when all can.</param>
public sealed record ChecksView(PublishedPlans Plans, ChecksFilter Filter, IReadOnlyList<CheckGroup> Groups, AddressProblem? Problem)
{
    public IEnumerable<Comparison> Warnings => Groups.SelectMany(g => g.Warnings);
}

/// <summary>Reads the checks between figures.</summary>
public sealed class ChecksQuery(PublishedPlansReader reader)
{
    public async Task<ChecksView> LoadAsync(ChecksAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var problem = ChecksFilter.Read(ask, plans, out var filter);
        return new(plans, filter, [.. plans.Checks.Runs.Where(r => filter.Accepts(r.Check)).Select(Group)], problem);

        CheckGroup Group(CheckRun run)
        {
            var shown = run.Compared.Where(c => filter.Accepts(c, plans)).ToLookup(c => c.Fits);
            return new(run, [.. shown[false]], [.. shown[true]]);
        }
    }
}
