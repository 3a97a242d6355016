using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>A column of the grid that is typed into.</summary>
/// <param name="Name">The seed file's column, or what the draft says beside it.</param>
/// <param name="Choices">The codes to choose from; null where anything may be typed.</param>
/// <param name="Words">What the words of the codes begin with.</param>
public sealed record GridColumn(string Name, IReadOnlyList<string>? Choices = null, string Words = "")
{
    public bool IsChoice => Choices is not null || Name == "unit";

    public bool IsNumber => Name is "value" or "upper_value" or "paragraph";

    private static readonly GridColumn[] Figure =
    [
        new("value"), new("upper_value"), new("comparator", Codes.All<Comparator>(), "comparator."), new("unit"), new("paragraph"), new("printed"),
    ];

    private static readonly GridColumn Strength = new("strength", Codes.All<Strength>(), "strength.");

    private static readonly GridColumn[] Fate = [new("class", Codes.All<UnansweredClass>(), "unanswered-class."), new("reason_zh"), new("reason_en")];

    private static readonly GridColumn ChangeReason = new("change_reason", Codes.All<ChangeReason>(), "change-reason.");

    /// <summary>The columns in their order on the page.</summary>
    public static IReadOnlyList<GridColumn> For(EntryShow show) => show switch
    {
        EntryShow.Actual => [.. Figure, new("note"), .. Fate, new("reason")],
        EntryShow.Plan => [.. Figure, Strength, new("note"), new("reason"), ChangeReason],
        _ => [.. Figure, Strength, new("note"), .. Fate, new("reason"), ChangeReason],
    };

    /// <summary>True when there is something to be said in this column of a line.</summary>
    public bool IsOf(EntryLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Name switch
        {
            "strength" => line.Cell.Role == Role.Plan,
            "change_reason" => line.Cell is { Role: Role.Plan, Published: not null },
            "class" or "reason_zh" or "reason_en" => line.MayBeUnanswered,
            _ => true,
        };
    }

    /// <summary>What stands in the cell.</summary>
    public string Typed(EntryCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Name switch
        {
            "reason" => cell.Draft?.Reason ?? "",
            "change_reason" => cell.Draft?.ChangeReason is { } reason ? Codes.Of(reason) : "",
            // The statement that there is no figure has no unit: who takes it back goes on from the usual ones.
            "comparator" or "unit" or "strength" when cell.Cells.ContainsKey("class") && cell.Cells.GetValueOrDefault("class", "").Length > 0 => cell.Usual[Name],
            _ => cell.Cells.GetValueOrDefault(Name, ""),
        };
    }
}
