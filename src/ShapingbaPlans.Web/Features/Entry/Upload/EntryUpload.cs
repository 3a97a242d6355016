using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Entry.Upload;

/// <summary>One thing that is wrong with an uploaded row.</summary>
public sealed record UploadProblem(int Row, string Column, string Typed, DraftProblem Problem);

/// <summary>What came of an upload: everything that is wrong, or how much was saved.</summary>
public sealed record UploadOutcome(SheetFault? Fault, IReadOnlyList<UploadProblem> Problems, int Saved, int Empty, DraftFault? Refused = null);

/// <summary>Takes in a filled template: every bad row is named, and only a sheet without one is saved, whole.</summary>
public sealed partial class EntryUpload(EntryQuery query, EntrySheet sheets, Drafts drafts)
{
    public async Task<UploadOutcome?> TakeAsync(ClaimsPrincipal user, string userName, int year, Stream file, CancellationToken cancellationToken)
    {
        var (sheet, fault) = await SheetReader.ReadAsync(file, cancellationToken);
        if (sheet is null)
            return new(fault, [], 0, 0);
        var answer = await query.LoadAsync(new(year.ToString(CultureInfo.InvariantCulture), null, null, null, null, null), cancellationToken);
        if (answer.View is not { } view)
            return null;
        var problems = new List<UploadProblem>();
        var columns = Columns(sheet, problems);
        if (problems.Count > 0)
            return new(null, problems, 0, 0);
        var rows = sheet.Rows.Select(r => (r.Number, Cells: Cells(columns, r))).Where(r => EntrySheet.Typed.Any(c => c is not ("unit" or "comparator" or "strength") && r.Cells[c].Length > 0)).ToList();
        var saves = Saves(rows, view, userName, problems);
        Judge(saves, view, userName, problems);
        if (problems.Count > 0 || saves.Count == 0)
            return new(null, [.. problems.OrderBy(p => p.Row)], 0, sheet.Rows.Count - rows.Count);
        var outcomes = await drafts.SaveAsync(user, [.. saves.Select(s => s.Save)], allOrNothing: true, cancellationToken);
        return outcomes.FirstOrDefault(o => o.Fault is not null) is { Fault: { } refused }
            ? new(null, [], 0, 0, refused)
            : new(null, [], outcomes.Count(o => o.Draft is not null), sheet.Rows.Count - rows.Count);
    }

    private Dictionary<string, int> Columns(Sheet sheet, List<UploadProblem> problems)
    {
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < sheet.Header.Count; i++)
        {
            if (sheet.Header[i].Length == 0)
                continue;
            if (sheets.ColumnOf(sheet.Header[i]) is not { } column)
                problems.Add(new(1, sheet.Header[i], sheet.Header[i], new("upload.unknown_column", true, "", sheet.Header[i])));
            else if (!columns.TryAdd(column, i))
                problems.Add(new(1, column, sheet.Header[i], new("upload.column_twice", true, column, sheet.Header[i])));
        }

        problems.AddRange(EntrySheet.Keys.Append("value").Where(k => !columns.ContainsKey(k)).Select(k => new UploadProblem(1, k, "", new("upload.column_missing", true, k))));
        return columns;
    }

    private Dictionary<string, string> Cells(Dictionary<string, int> columns, SheetRow row)
    {
        string Cell(string column) => columns.TryGetValue(column, out var i) && i < row.Cells.Count ? sheets.Plain(column, row.Cells[i]) : "";
        var cells = EntrySheet.Keys.Concat(EntrySheet.Typed).ToDictionary(c => c, Cell);
        foreach (var column in new[] { "value", "upper_value" })
            cells[column] = AsPrinted(cells[column], cells["printed"]);
        return cells;
    }

    // A workbook turns 9.0 into 9: where the printed form says 9.0, that is what was meant.
    private static string AsPrinted(string value, string printed)
        => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Written().Matches(printed).Select(m => m.Value).FirstOrDefault(m => m.Length <= 20 && decimal.Parse(m, CultureInfo.InvariantCulture) == Math.Abs(number)) is { } written
            ? (number < 0 ? "-" : "") + written : value;

    private static List<(int Row, DraftSave Save)> Saves(
        List<(int Number, Dictionary<string, string> Cells)> rows, EntryView view, string userName, List<UploadProblem> problems)
    {
        var expected = view.All.SelectMany(r => new[] { r.Actual, r.Plan }).ToDictionary(c => DraftSlot.Parse(c.Slot)!.Key.Split('/') is [var id, var year, var role, ..] ? $"{id}/{year}/{role}" : "", c => c);
        var first = new Dictionary<string, int>();
        var saves = new List<(int, DraftSave)>();
        foreach (var (number, cells) in rows)
        {
            var key = $"{cells["indicator_id"]}/{cells["period"]}/{cells["role"]}";
            if (!expected.TryGetValue(key, out var cell))
                problems.Add(new(number, "indicator_id", key, new(view.Plans.Indicator(cells["indicator_id"]) is null ? "draft.unknown_indicator" : "upload.not_expected", true, "indicator_id", cells["indicator_id"], key)));
            else if (!first.TryAdd(key, number))
                problems.Add(new(number, "indicator_id", key, new("upload.row_twice", true, "indicator_id", first[key].ToString(CultureInfo.InvariantCulture))));
            else if (cells["change_reason"].Length > 0 && !Codes.TryParse<ChangeReason>(cells["change_reason"], out _))
                problems.Add(new(number, "change_reason", cells["change_reason"], new("cell.not_a_term", true, "change_reason", cells["change_reason"], string.Join(", ", Codes.All<ChangeReason>()))));
            else if (cells.FirstOrDefault(c => c.Value.Length > Drafts.LongestCell) is { Key: { } tooLong })
                problems.Add(new(number, tooLong, cells[tooLong][..40], new("fault.TooLong", true, tooLong)));
            else if (cell.Draft is { } other && !other.Writers.Contains(userName) && !IsSame(other, cells))
                problems.Add(new(number, "value", cells["value"], new("upload.other_has_it", true, "value", other.Author, other.Cells.GetValueOrDefault("value", ""))));
            else
                saves.Add((number, SaveOf(cell, cells)));
        }

        return saves;
    }

    private static bool IsSame(Draft other, Dictionary<string, string> cells) => EntrySheet.Typed.Where(c => c is not ("reason" or "change_reason")).All(c => other.Cells.GetValueOrDefault(c, "") == cells[c]);

    private static DraftSave SaveOf(EntryCell cell, Dictionary<string, string> cells)
    {
        if (cells["comparator"].Length == 0)
            cells["comparator"] = Codes.Of(Comparator.Eq);
        if (cells["strength"].Length == 0)
            cells["strength"] = Codes.Of(Strength.Firm);
        return new(cell.Slot, cells, cell.Draft?.Version, Guid.NewGuid())
        {
            Reason = cells["reason"],
            ChangeReason = Codes.TryParse<ChangeReason>(cells["change_reason"], out var reason) ? reason : null,
        };
    }

    // Every row is judged as the draft it would be, beside the others of the sheet.
    private static void Judge(List<(int Row, DraftSave Save)> saves, EntryView view, string userName, List<UploadProblem> problems)
    {
        var book = view.Book.With([.. saves.Select(s => Drafts.Begun(view.Book, s.Save, userName))]);
        foreach (var (row, save) in saves)
        {
            if (book.In(save.Slot) is { } draft)
                problems.AddRange(book.Problems(draft).Where(p => p.IsError).Select(p => new UploadProblem(row, p.Column, save.Cells.GetValueOrDefault(p.Column, ""), p)));
        }
    }

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Written();
}
