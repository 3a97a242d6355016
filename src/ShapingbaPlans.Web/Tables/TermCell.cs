using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Tables;

/// <summary>
/// A term of the domain in a table: its code where headers are names for programs (<c>missed</c>), its word where headers are
/// Chinese (未完成). One file never speaks two languages.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="WordKey">The key of its word in <c>Shared/Words.resx</c>.</param>
/// <example><c>.Column("verdict", r => TermCell.Of(r.State))</c>.</example>
public sealed record TermCell(string Code, string WordKey)
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(YearState)] = "state",
        [typeof(HorizonState)] = "path",
        [typeof(Comparator)] = "comparator",
        [typeof(Comparability)] = "comparability",
        [typeof(Strength)] = "strength",
        [typeof(Measure)] = "measure",
        [typeof(Direction)] = "direction",
        [typeof(Nature)] = "nature",
        [typeof(Prominence)] = "prominence",
        [typeof(Role)] = "role",
        [typeof(ChangeUnit)] = "change-unit",
        [typeof(HorizonMethod)] = "method",
        [typeof(DocumentKind)] = "kind",
        [typeof(UnansweredClass)] = "unanswered-class",
        [typeof(PlanMoveKind)] = "plan-move",
        [typeof(DepartmentPart)] = "department-part",
        [typeof(ProjectMention)] = "project-mention",
        [typeof(ConsistencyCheck)] = "check",
        [typeof(ChangeReason)] = "change-reason",
        [typeof(ProgressState)] = "progress-state",
        [typeof(ProgressBasis)] = "progress-basis",
        [typeof(ProgressObstacle)] = "progress-obstacle",
        [typeof(TaskStage)] = "task-stage",
    };

    public static TermCell Of<T>(T term) where T : struct, Enum => Cells<T>.ByTerm[term];

    /// <summary>A term by its type and code; null for a type that has no words.</summary>
    public static TermCell? Of(Type type, string code)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Kinds.TryGetValue(type, out var kind) ? new(code, $"{kind}.{code}") : null;
    }

    /// <summary>An empty cell where there is no term.</summary>
    public static TermCell? Of<T>(T? term) where T : struct, Enum => term is { } t ? Of(t) : null;

    // A table of a million rows has the same few terms in all of them.
    private static class Cells<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, TermCell> ByTerm = Enum.GetValues<T>().Distinct().ToDictionary(t => t, t => new TermCell(Codes.Of(t), $"{Kinds[typeof(T)]}.{Codes.Of(t)}"));
    }
}
