using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>One published figure with all that can be asked about it.</summary>
public sealed record ExplorerRow
{
    public required Figure Figure { get; init; }

    public required Indicator Indicator { get; init; }

    public required Topic Topic { get; init; }

    public required Document Document { get; init; }

    /// <summary>The year that this figure is the plan or the actual of; null for a horizon target and for a second statement, which no verdict is made from.</summary>
    public required YearCell? Cell { get; init; }

    /// <summary>The departments that lead a task about the indicator; none when no task names it.</summary>
    public required IReadOnlyList<Department> Leads { get; init; }

    public required SearchedNames Names { get; init; }

    /// <summary>The release that it is of.</summary>
    public required PublishedPlans Plans { get; init; }

    /// <summary>For each of <see cref="ExplorerFacet.All"/> the codes that the row has.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Codes { get; init; } = [];

    public YearState? Verdict => Cell?.Verdict.State;

    /// <summary>Actual minus plan, in the indicator's unit.</summary>
    public decimal? Difference => Cell?.Verdict.Difference is { } difference ? difference.WithoutZeros() : null;

    public decimal? CompletionRate => Cell?.Verdict.CompletionRate;

    /// <summary>How well plan and actual answer each other; null where there is no verdict.</summary>
    public Comparability? Comparability
        => Cell is not { Verdict.IsJudged: true } ? null : Cell.Link?.Comparability ?? Domain.Plans.Comparability.Exact;

    /// <summary>A department's name in the reader's language.</summary>
    public string NameOf(Department department) => Plans.Local(department.NameZh);

    /// <summary>A promise whose year is reported without a figure for it.</summary>
    public bool IsUnanswered => Verdict == YearState.Unreported;

    /// <summary>The stated fate of an unanswered promise; null also when nobody has classed it yet.</summary>
    public UnansweredClass? UnansweredClass => IsUnanswered ? Cell!.Unanswered?.Class : null;
}
