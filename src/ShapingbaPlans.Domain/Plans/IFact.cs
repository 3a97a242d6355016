namespace ShapingbaPlans.Domain.Plans;

/// <summary>A published fact: it has a natural key, and changes only by revisions.</summary>
public interface IFact
{
    /// <summary>The natural key, written once for all: parts joined by <c>/</c>.</summary>
    string Key { get; }
}
