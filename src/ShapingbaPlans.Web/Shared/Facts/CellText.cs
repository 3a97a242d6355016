using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Shared.Facts;

/// <summary>A cell of a fact as a reader knows it: by its label, and with names and words instead of ids and codes.</summary>
public sealed class CellText(IStringLocalizer<CellWords> cells, IStringLocalizer<Words> words, FigureText figures)
{
    // The columns that hold a code, with the beginning of the words for it.
    private static readonly Dictionary<string, string> Terms = new()
    {
        ["role"] = "role.",
        ["comparator"] = "comparator.",
        ["strength"] = "strength.",
        ["measure"] = "measure.",
        ["direction"] = "direction.",
        ["nature"] = "nature.",
        ["prominence"] = "prominence.",
        ["kind"] = "kind.",
        ["part"] = "department-part.",
        ["class"] = "unanswered-class.",
    };

    public string Kind(string kind) => cells["kind." + kind];

    public string Label(FactKind kind, string column)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return cells[$"label.{kind.Name}.{column}"] is { ResourceNotFound: false } own ? own : cells["label." + column];
    }

    /// <example>"gdp" under indicator_id is 地区生产总值; "higher" under direction is 越高越好; "4156" stays 4156.</example>
    public string Value(string column, string cell, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (Terms.TryGetValue(column, out var beginning) && words[beginning + cell] is { ResourceNotFound: false } word)
            return word;
        var plans = book.Plans;
        return column switch
        {
            "indicator_id" or "total_id" or "part_id" => book.Indicator(cell)?.Name ?? cell,
            "topic_id" => plans.Topics.FirstOrDefault(t => t.TopicId == cell)?.Name ?? cell,
            "department_id" => plans.Tasks.Departments.FirstOrDefault(d => d.DepartmentId == cell) is { } department ? plans.Local(department.NameZh) : cell,
            "document_id" => book.Document(cell)?.Title ?? cell,
            "unit" => figures.Unit(cell),
            "value" when decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => FigureText.Number(number, number.Scale),
            _ => cell,
        };
    }
}
