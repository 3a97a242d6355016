namespace ShapingbaPlans.Domain.Revising;

/// <summary>Who wants to write or decide.</summary>
/// <param name="Name">The user name, as revisions bear it.</param>
/// <param name="MayEdit">The role allows entering.</param>
/// <param name="MayApprove">The role allows deciding.</param>
/// <param name="Covers">The fact is within the person's topics and departments.</param>
public sealed record Reviewer(string Name, bool MayEdit, bool MayApprove, bool Covers);

/// <summary>Why a person may not do something with a draft.</summary>
public enum ReviewRefusal
{
    /// <summary>无权录入: the role does not enter.</summary>
    NotAnEditor,

    /// <summary>无权审核: the role does not decide.</summary>
    NotAnApprover,

    /// <summary>不在范围: outside the person's topics and departments.</summary>
    OutsideLimits,

    /// <summary>本人所写: nobody decides about what they wrote, alone or with others.</summary>
    OwnDraft,

    /// <summary>尚未提交: nothing is decided before it is submitted.</summary>
    NotSubmitted,

    /// <summary>尚未批准: nothing is published before a second person approved it.</summary>
    NotApproved,
}

/// <summary>Who may do what with a draft: the two-person rule in one place.</summary>
public static class Review
{
    /// <summary>Why the person may not write it; null when they may.</summary>
    public static ReviewRefusal? OfWriting(Reviewer person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.MayEdit ? ReviewRefusal.NotAnEditor : !person.Covers ? ReviewRefusal.OutsideLimits : null;
    }

    /// <summary>Why the person may not approve it or send it back; null when they may.</summary>
    /// <example>An approver who once saved the draft is refused as <see cref="ReviewRefusal.OwnDraft"/>, whoever saved it after.</example>
    public static ReviewRefusal? OfDeciding(Reviewer person, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(draft);
        if (!person.MayApprove)
            return ReviewRefusal.NotAnApprover;
        if (draft.Author == person.Name || draft.Writers.Contains(person.Name))
            return ReviewRefusal.OwnDraft;
        if (!person.Covers)
            return ReviewRefusal.OutsideLimits;
        return draft.State == DraftState.Submitted ? null : ReviewRefusal.NotSubmitted;
    }

    /// <summary>
    /// Why the person may not send it back; null when they may. What was approved can be sent back too, as long as it is not published:
    /// by whoever could have approved it.
    /// </summary>
    public static ReviewRefusal? OfReturning(Reviewer person, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return OfDeciding(person, draft.State == DraftState.Approved ? draft with { State = DraftState.Submitted } : draft);
    }

    /// <summary>Why the person may not publish it; null when they may. Whoever wrote it may publish it once another has approved it.</summary>
    public static ReviewRefusal? OfPublishing(Reviewer person, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(draft);
        return !person.MayApprove ? ReviewRefusal.NotAnApprover
            : draft.State != DraftState.Approved || draft.Writers.Contains(draft.ApprovedBy) ? ReviewRefusal.NotApproved
            : null;
    }
}
