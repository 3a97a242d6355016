using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>What the headings say of a paragraph: reported or promised, and of which year or years.</summary>
/// <param name="Role">Promised or reported as done.</param>
/// <param name="FirstYear">The first year of the part; null when unknown.</param>
/// <param name="LastYear">The last year of the part.</param>
/// <param name="IsAnnex">True for footnotes and glossaries: they repeat and explain, and state no figures.</param>
internal sealed record PartFrame(Role Role, int? FirstYear, int? LastYear, bool IsAnnex = false)
{
    /// <summary>True for a part of several years: the last five, a plan to 2027.</summary>
    public bool IsSpan => FirstYear < LastYear;
}

/// <summary>The years that a whole text speaks of.</summary>
/// <param name="Outcome">The year reported.</param>
/// <param name="Plan">The year planned.</param>
internal sealed record DocumentYears(int? Outcome, int? Plan)
{
    /// <summary>The last five years reported.</summary>
    public (int? First, int? Last) LastYears(int count) => (Outcome - count + 1, Outcome);

    /// <summary>The coming years planned.</summary>
    public (int? First, int? Last) NextYears(int count) => (Plan, Plan + count - 1);
}
