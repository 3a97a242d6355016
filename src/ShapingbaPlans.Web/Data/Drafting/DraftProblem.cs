using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What is wrong with a draft (an error blocks), or asks for a reason (a warning).</summary>
/// <param name="Code">The word for it in the resources, e.g. <c>cell.not_a_decimal</c>.</param>
/// <param name="IsError">True when it blocks.</param>
/// <param name="Column">The cell it is about; empty when it is about the whole.</param>
/// <param name="Typed">The cell as typed, or what else the sentence names.</param>
/// <param name="Wanted">What would be right, where it can be said.</param>
public sealed record DraftProblem(string Code, bool IsError, string Column = "", string Typed = "", string Wanted = "")
{
    /// <summary>The figures it was compared with.</summary>
    public IReadOnlyList<Figure> Against { get; init; } = [];

    public static DraftProblem Of(CellProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new("cell." + Codes.Of(problem.Fault), true, problem.Column, problem.Typed, problem.Wanted);
    }

    public static DraftProblem Of(ChangeProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new("problem." + Codes.Of(problem.Kind), problem.IsError, ColumnOf(problem.Kind)) { Against = problem.Against };
    }

    private static string ColumnOf(ChangeProblemKind kind) => kind switch
    {
        ChangeProblemKind.UnitDoesNotConvert => "unit",
        ChangeProblemKind.RangeIsNotOne => "upper_value",
        ChangeProblemKind.CitationIsMissing or ChangeProblemKind.CitationDoesNotFit or ChangeProblemKind.PrintedSaysAnother => "printed",
        ChangeProblemKind.LooserThanPromise => "comparator",
        _ => "value",
    };
}
