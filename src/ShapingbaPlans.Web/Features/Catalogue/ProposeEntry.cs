using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>What a person asked for with the form.</summary>
public enum EntryAction { Save, Submit, Discard, Withdraw }

/// <summary>The form as sent, bounded to the cells that may be typed.</summary>
/// <param name="Action">What the button said.</param>
/// <param name="Typed">The cells by column.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The version of the draft that the form was filled from.</param>
/// <param name="Next">The version that it becomes: sent twice, it is saved once.</param>
/// <param name="Basis">The published fact that the form was filled beside, see <see cref="ProposeEntry.BasisOf"/>.</param>
public sealed record EntrySent(EntryAction Action, IReadOnlyDictionary<string, string> Typed, string Reason, Guid? Seen, Guid Next, string Basis)
{
    public static EntrySent Read(IFormCollection form, CatalogueKind kind)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(kind);
        return new(
            Codes.TryParse<EntryAction>(form["action"], out var action) ? action : EntryAction.Save,
            kind.Columns.Where(c => c.IsTyped).ToDictionary(c => c.Name, c => c.Entry == CellEntry.Aliases ? Joined(form[c.Field].ToString()) : form[c.Field].ToString().Trim()),
            form["reason"].ToString().Trim(),
            Guid.TryParse(form["seen"], out var seen) ? seen : null,
            Guid.TryParse(form["next"], out var next) ? next : Guid.NewGuid(),
            form["basis"].ToString());
    }

    private static string Joined(string lines)
        => string.Join('|', lines.Split(['\r', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct());
}

/// <summary>What came of it.</summary>
/// <param name="Outcome">Of the draft; null when the cells do not say which entry they make, or it is there already.</param>
/// <param name="Key">The key of the entry; null where it cannot be told.</param>
/// <param name="IsThere">A new one that is there already.</param>
/// <param name="IsReferredTo">It was to be withdrawn, and others name it.</param>
public sealed record EntryProposed(DraftOutcome? Outcome, string? Key, bool IsThere = false, bool IsReferredTo = false)
{
    public bool IsDone => Outcome is { Fault: null };
}

/// <summary>Proposes a change to the catalogue by the door of drafts.</summary>
public sealed class ProposeEntry(CatalogueQuery query, Drafts drafts, DraftReviews reviews)
{
    /// <summary>What tells one published state of a fact from another; empty where there is none.</summary>
    public static string BasisOf(CatalogueForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Entry?.Published is { } fact ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(form.Kind.Kind.Write(fact))))[..16] : "";
    }

    public async Task<EntryProposed> RunAsync(ClaimsPrincipal user, CatalogueForm form, EntrySent sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sent);
        var cells = Cells(form, sent);
        var key = form.Entry?.Key ?? form.Kind.KeyOf(cells);
        if (key is null || CatalogueEntry.SlotOf(form.Kind.Name, key).Length > DraftSlot.Longest)
            return new(null, null);
        if (form.Entry is null && (await query.FormAsync(form.Kind, key, cancellationToken))?.Entry is not null)
            return new(null, key, IsThere: true);
        if (sent.Action == EntryAction.Withdraw && form.Referring.Count > 0)
            return new(null, key, IsReferredTo: true);
        if (form.Entry?.Published is { } published && sent.Basis != BasisOf(form))
            return new(new(DraftFault.Conflict, Draft: form.Entry.Draft, Published: form.Kind.Kind.Write(published)), key);
        var save = new DraftSave(CatalogueEntry.SlotOf(form.Kind.Name, key), cells, sent.Seen, sent.Next)
        {
            Reason = sent.Reason,
            Withdraws = sent.Action == EntryAction.Withdraw,
            FromPublished = true,
        };
        // Put aside: what is published stays; of what is new nothing does.
        if (sent.Action == EntryAction.Discard)
            save = save with { Cells = form.Published, Reason = "" };
        else if (!save.Withdraws && form.Entry is { Published: not null, Draft: null } && form.Kind.Columns.All(c => Same(cells, form.Published, c.Name)))
            save = save with { Reason = "" };
        var saved = await drafts.SaveAsync(user, save, cancellationToken);
        return sent.Action is EntryAction.Submit or EntryAction.Withdraw && saved is { Fault: null, Draft: { } draft }
            ? new(await reviews.SubmitAsync(user, [DraftSeen.Of(draft)], cancellationToken), key)
            : new(saved, key);
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other, string column)
        => one.GetValueOrDefault(column, "") == other.GetValueOrDefault(column, "");

    // What is not typed stays as it is, whatever was sent: the key of an entry that is there, and what came with a document's text.
    private static Dictionary<string, string> Cells(CatalogueForm form, EntrySent sent)
    {
        var cells = form.Kind.Columns.ToDictionary(c => c.Name, c => c.IsTyped && (form.Entry is null || !c.IsKey) ? sent.Typed[c.Name] : form.Cells.GetValueOrDefault(c.Name, ""));
        if (sent.Action == EntryAction.Withdraw)
            return form.Published.ToDictionary();
        foreach (var column in form.Kind.Columns.Where(c => c.Entry == CellEntry.Reference))
            cells[column.Name] = IdOf(cells[column.Name], column, form);
        if (form.Kind.Columns.Any(c => c.Entry == CellEntry.Found))
            Locate(cells, form);
        return cells;
    }

    // Who types a name instead of choosing it means the one that has it.
    private static string IdOf(string typed, CatalogueColumn column, CatalogueForm form)
    {
        if (typed.Length == 0 || form.Book.Catalogue.Find(column.Refers!, typed) is not null)
            return typed;
        var named = form.Book.Catalogue.Facts<IFact>().Where(f => CatalogueChecks.KindOf(f).Name == column.Refers && NameOf(f) == typed)
            .Select(f => f is Project project ? project.ProjectId : f.Key).Distinct().ToList();
        return named.Count == 1 ? named[0] : typed;
    }

    private static string? NameOf(IFact fact) => fact switch
    {
        Indicator indicator => indicator.NameZh,
        Topic topic => topic.NameZh,
        Department department => department.NameZh,
        Document document => document.TitleZh,
        PlanTask task => task.ItemZh.Length > 0 ? task.ItemZh : task.TaskZh,
        Project project => project.NameZh,
        _ => null,
    };

    // The place of the words in the task's paragraph is nobody's to type.
    private static void Locate(Dictionary<string, string> cells, CatalogueForm form)
    {
        var printed = cells.GetValueOrDefault("printed", "");
        cells["length"] = printed.Length.ToString(CultureInfo.InvariantCulture);
        if (printed == form.Published.GetValueOrDefault("printed", "") && form.Entry is not null)
            cells["start"] = form.Published["start"];
        else
            cells["start"] = form.Book.Catalogue.Find("task", cells.GetValueOrDefault("task_id", "")) is PlanTask task && form.Book.TextOf(task.DocumentId) is { } text
                && task.Paragraph <= text.Count && CatalogueChecks.PlaceOf(printed, text[task.Paragraph - 1]) is >= 0 and var start
                ? start.ToString(CultureInfo.InvariantCulture) : "0";
    }
}
