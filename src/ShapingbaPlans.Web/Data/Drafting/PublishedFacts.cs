using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What is published, as it is in this transaction: each kind is read once, figures only of the indicators asked for.</summary>
public sealed class PublishedFacts(PlansDb db)
{
    private readonly Dictionary<(string Kind, string Of), Dictionary<string, string>> _read = [];

    /// <summary>The fact of a key, as JSON; null when it is not published.</summary>
    public async Task<string?> FindAsync(FactKind kind, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(key);
        var indicatorId = kind.Type == typeof(Figure) ? key.Split('/')[0] : "";
        if (!_read.TryGetValue((kind.Name, indicatorId), out var facts))
        {
            IQueryable<IFact> published = indicatorId.Length > 0 ? db.Figures.Where(f => f.IndicatorId == indicatorId) : kind.Published(db);
            _read[(kind.Name, indicatorId)] = facts = await published.AsNoTracking().ToDictionaryAsync(f => f.Key, kind.Write, cancellationToken);
        }

        return facts.GetValueOrDefault(key);
    }
}
