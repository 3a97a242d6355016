using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What would undo a published revision: a draft like any other.</summary>
/// <param name="Revision">The revision to be undone.</param>
/// <param name="Book">All drafts beside what is published.</param>
/// <param name="Slot">The slot that the draft fills.</param>
/// <param name="Now">What is published, and would go; null when nothing is.</param>
/// <param name="Then">What was published before, and would come back; null when nothing was.</param>
/// <param name="Fault">Why it cannot be undone; null when it can.</param>
public sealed record Reversal(Revision Revision, DraftBook Book, string Slot, IFact? Now, IFact? Then, DraftFault? Fault)
{
    /// <summary>The draft that would be saved.</summary>
    public DraftSave Save(string reason, ChangeReason? changeReason)
    {
        var fact = Then ?? Now!;
        var kind = FactKinds.All.Single(k => k.Type == fact.GetType());
        return new(Slot, FactCells.Of(kind, kind.Write(fact)), null, Guid.NewGuid()) { Reason = reason, ChangeReason = changeReason, Withdraws = Then is null };
    }

    /// <summary>True when a published promise would say something else, or nothing: the reason is then one of the list.</summary>
    public bool ChangesPromise => Now is Figure { Role: Role.Plan };
}
