namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>What a person has made of a figure that was read.</summary>
public enum ReadingItemState
{
    /// <summary>待看: nobody has decided yet; its fields may have been changed.</summary>
    Open,

    /// <summary>已接受: handed over as it was read.</summary>
    Accepted,

    /// <summary>改后接受: handed over with changed fields.</summary>
    Edited,

    /// <summary>已剔除: no figure, or not to be kept.</summary>
    Rejected,

    /// <summary>已并入: part of the one before it.</summary>
    Merged,
}

/// <summary>Whether anything of a reading waits for a decision.</summary>
public enum ReadingState { Open, Done }
