using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Entry.Upload;

/// <summary>
/// The sheet of expected figures: the template that is handed out filled, and the same sheet read back. Headers and terms are understood by
/// their names and by their Chinese and English words, whichever language the template was taken in.
/// </summary>
public sealed class EntrySheet(IStringLocalizer<ColumnWords> columns, IStringLocalizer<Words> words)
{
    /// <summary>What tells which figure a row is about.</summary>
    public static readonly IReadOnlyList<string> Keys = ["indicator_id", "period", "role"];

    /// <summary>What is typed.</summary>
    public static readonly IReadOnlyList<string> Typed =
        ["value", "upper_value", "comparator", "strength", "unit", "paragraph", "printed", "note", "class", "reason_zh", "reason_en", "change_reason", "reason"];

    /// <summary>What is only there to be read.</summary>
    public static readonly IReadOnlyList<string> Shown = ["indicator", "topic", "departments", "entry_state", "previous_year", "promise"];

    // Which words a column's cells may be written in.
    private static readonly Dictionary<string, (string Words, IReadOnlyList<string> Codes)> Terms = new()
    {
        ["role"] = ("role.", Codes.All<Role>()),
        ["comparator"] = ("comparator.", Codes.All<Comparator>()),
        ["strength"] = ("strength.", Codes.All<Strength>()),
        ["class"] = ("unanswered-class.", Codes.All<UnansweredClass>()),
        ["change_reason"] = ("change-reason.", Codes.All<ChangeReason>()),
    };

    /// <summary>The template with what is expected and what is there already.</summary>
    public Table TableOf(EntryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var table = new TableOf<(EntryRow Row, EntryCell Cell)>()
            .Column("indicator_id", r => r.Row.Indicator.IndicatorId)
            .Column("period", r => r.Cell.Year)
            .Term("role", r => r.Cell.Role)
            .Column("indicator", r => r.Row.Indicator.Name)
            .Column("topic", r => r.Row.Topic.Name)
            .Column("departments", r => string.Join("|", r.Row.Leads.Select(d => view.Plans.Local(d.NameZh))))
            .Column("entry_state", r => new TermCell(Codes.Of(r.Cell.State), "entry-state." + Codes.Of(r.Cell.State)))
            .Column("previous_year", r => r.Row.Before[^1]?.ValueAsPrinted)
            .Column("promise", r => r.Cell.Role == Role.Actual && r.Row.Promise is { } promise ? FigureText.Bound(promise) : null);
        foreach (var column in Typed)
            table.Cells(new(column, CellKind.Text), (r, to) => Write(column, r.Row, r.Cell, to));
        return table.Build($"entry-{view.Year}", view.Found.SelectMany(r => new[] { (r, r.Actual), (r, r.Plan) }));
    }

    /// <summary>The column that a header names; null when it names none of ours.</summary>
    public string? ColumnOf(string header) => Keys.Concat(Typed).Concat(Shown).FirstOrDefault(c => c == header.Trim() || columns[c] == header.Trim());

    /// <summary>A cell as the engine understands it: a term's word becomes its code; what is no term stays as typed.</summary>
    public string Plain(string column, string typed)
        => Terms.TryGetValue(column, out var terms) ? terms.Codes.FirstOrDefault(code => code == typed || Words(terms.Words + code).Contains(typed)) ?? typed : typed;

    // The word in each language; the request's own language is put back.
    private List<string> Words(string key)
    {
        var own = CultureInfo.CurrentUICulture;
        try
        {
            var found = new List<string>();
            foreach (var language in Languages.All.Values)
            {
                CultureInfo.CurrentUICulture = language;
                found.Add(words[key]);
            }

            return found;
        }
        finally
        {
            CultureInfo.CurrentUICulture = own;
        }
    }

    // What was typed is handed out as it is; where it is a number or a term, as that.
    private static void Write(string column, EntryRow row, EntryCell cell, IRowWriter to)
    {
        var typed = column is "reason" ? cell.Draft?.Reason ?? "" : cell.Typed(column);
        if (column == "unit" && typed.Length == 0)
            to.Text(row.Indicator.Unit);
        else if (column is "value" or "upper_value" && decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            to.Number(number);
        else if (Terms.TryGetValue(column, out var terms) && terms.Codes.Contains(typed))
            to.Term(new TermCell(typed, terms.Words + typed));
        else
            to.Text(typed);
    }
}
