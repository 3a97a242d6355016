using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What is published, as it is in this transaction: each kind is read once, figures only of the documents asked for.</summary>
public sealed class PublishedFacts(PlansDb db)
{
    private readonly Dictionary<(string Kind, string Of), Dictionary<string, string>> _read = [];

    /// <summary>The fact of a key, as JSON; null when it is not published.</summary>
    public async Task<string?> FindAsync(FactKind kind, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(key);
        var document = kind.Type == typeof(Figure) ? Figure.DocumentOf(key) : "";
        if (!_read.TryGetValue((kind.Name, document), out var facts))
        {
            var published = document.Length > 0 ? kind.OfDocuments(db, [document]) : kind.Published(db);
            _read[(kind.Name, document)] = facts = await published.AsNoTracking().ToDictionaryAsync(f => f.Key, kind.Write, cancellationToken);
        }

        return facts.GetValueOrDefault(key);
    }
}
