namespace ShapingbaPlans.Web.Shared;

/// <summary>Whether a document's text is present here, and is the one that the citations were read from.</summary>
public enum TextState { Absent, Same, Differs, TooLarge, Unreadable }

/// <summary>A document's text as the operator has put it.</summary>
/// <param name="State">What was found.</param>
/// <param name="Paragraphs">Its paragraphs; empty unless it could be read.</param>
public sealed record DocumentText(TextState State, IReadOnlyList<string> Paragraphs)
{
    public static DocumentText Without(TextState state) => new(state, []);

    /// <summary>Citations are drawn only into the text they were read from.</summary>
    public bool IsMarked => State == TextState.Same;
}
