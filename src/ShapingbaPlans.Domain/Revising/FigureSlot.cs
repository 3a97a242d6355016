using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>The parts of the key of a figure's slot.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Period">The year or years it speaks of.</param>
/// <param name="Role">Plan or actual.</param>
/// <param name="DocumentId">The document it stands in.</param>
public sealed record FigureSlot(string IndicatorId, Period Period, Role Role, string DocumentId)
{
    /// <summary>Only of a year's actual can be said that none was published.</summary>
    public bool CanBeUnpublished => Role == Role.Actual && Period.IsSingleYear;

    /// <summary>The key of the statement that none was published.</summary>
    public string UnpublishedKey => $"{IndicatorId}/{Period}";
}
