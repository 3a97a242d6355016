using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What came with a form of one figure. Only the columns of the form are read, whatever else was sent.</summary>
public sealed record TypedCell(IReadOnlyDictionary<string, string> Cells, Guid? Seen, Guid Next)
{
    public string Reason => Cells.GetValueOrDefault("reason", "");

    public static TypedCell Of(EntryCell cell, IReadOnlyList<GridColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new(columns.ToDictionary(c => c.Name, c => c.Typed(cell)), cell.Draft?.Version, Guid.NewGuid());
    }

    public static TypedCell Read(IFormCollection form, IReadOnlyList<GridColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(
            columns.ToDictionary(c => c.Name, c => form[c.Name].ToString().Trim() is var typed && typed.Length > Drafts.LongestCell ? typed[..Drafts.LongestCell] : typed),
            Guid.TryParse(form["seen"], out var seen) ? seen : null, Guid.TryParse(form["next"], out var next) ? next : Guid.NewGuid());
    }

    /// <summary>As it is saved into the slot.</summary>
    public DraftSave Save(EntryCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var cells = Cells.Where(c => c.Key is not ("reason" or "change_reason")).ToDictionary(c => c.Key, c => c.Value);
        if (!cells.ContainsKey("class") && cell.Role == Role.Actual)
            cells["strength"] = Codes.Of(Strength.Firm);
        return new(cell.Slot, cells, Seen, Next)
        {
            Reason = Reason,
            ChangeReason = Codes.TryParse<ChangeReason>(Cells.GetValueOrDefault("change_reason"), out var reason) ? reason : null,
        };
    }
}
