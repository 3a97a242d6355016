using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>How a cell is filled.</summary>
public enum CellEntry
{
    Line,
    Text,
    Aliases,
    Whole,
    Date,
    Term,
    Reference,

    /// <summary>Shown and not to be changed here.</summary>
    Fixed,

    /// <summary>Found by the program.</summary>
    Found,
}

/// <summary>A cell of a kind of fact, as far as a form must know it: all of it follows from the seed schema.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Name">The column in the seed file.</param>
/// <param name="Entry">How it is filled.</param>
/// <param name="IsKey">It is part of what the fact is known by: it never changes.</param>
/// <param name="IsRequired">It may not be empty.</param>
/// <param name="Refers">The kind whose id it holds; null for any other text.</param>
/// <param name="Terms">The codes to choose from.</param>
public sealed record CatalogueColumn(FactKind Kind, string Name, CellEntry Entry, bool IsKey, bool IsRequired, string? Refers, IReadOnlyList<string> Terms)
{
    /// <summary>The name of the field on a form.</summary>
    public string Field => "c-" + Name;

    public bool IsTyped => Entry is not (CellEntry.Fixed or CellEntry.Found);
}
