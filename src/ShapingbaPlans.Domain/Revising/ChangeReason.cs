namespace ShapingbaPlans.Domain.Revising;

/// <summary>Why a published promise is changed. A promise is not bettered silently: who changes one says which of these it is.</summary>
public enum ChangeReason
{
    /// <summary>口径调整: what is counted has changed.</summary>
    Scope,

    /// <summary>上级调整指标: the city or the state changed the target.</summary>
    HigherLevel,

    /// <summary>行政区划: the district's borders changed.</summary>
    Boundary,

    /// <summary>录入更正: it was entered wrongly; the document says what is said now.</summary>
    Correction,

    /// <summary>其他: as the words beside it say.</summary>
    Other,
}
