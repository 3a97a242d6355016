using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What a kind of fact and its cells are called, in the reader's language: forms, lists and the approver's page say the same.</summary>
/// <example><c>Of(indicator, "measure")</c> is 口径, and <c>Value(indicator, "measure", "share")</c> is 占比.</example>
public sealed class CellLabel(IStringLocalizer<CellWords> cells, IStringLocalizer<Words> words)
{
    /// <summary>The kind's name, e.g. 指标.</summary>
    public string Kind(FactKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return cells["kind." + kind.Name];
    }

    /// <summary>What facts of the kind say, in a few words.</summary>
    public string About(FactKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return cells["about." + kind.Name];
    }

    /// <summary>The name of a cell, by its column in the seed file; a column of a kind's own meaning has its own word.</summary>
    public string Of(FactKind kind, string column) => Word("label", kind, column) ?? column;

    /// <summary>How the cell is filled; null where the name says it.</summary>
    public string? HelpOf(FactKind kind, string column) => Word("help", kind, column);

    /// <summary>A cell as text: a term by its word, anything else as it stands.</summary>
    public string Value(FactKind kind, string column, string typed)
        => FactCells.TermOf(kind, column) is { } term && TermCell.Of(term, typed) is { } cell && words[cell.WordKey] is { ResourceNotFound: false } word ? word : typed;

    private string? Word(string what, FactKind kind, string column)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var own = cells[$"{what}.{kind.Name}.{column}"];
        var shared = own.ResourceNotFound ? cells[$"{what}.{column}"] : own;
        return shared.ResourceNotFound ? null : shared.Value;
    }
}
