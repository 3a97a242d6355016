using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>The form of one entry: everything is in the page that comes back, also what could not be saved.</summary>
public sealed partial class CatalogueEditPage
{
    private const int MostNamed = 20;

    private CatalogueKind? _kind;
    private CatalogueForm? _form;
    private EntrySent? _sent;
    private Draft? _theirs;
    private string? _sentence, _there;
    private bool _isBad;
    private PersonNames? _names;
    private IReadOnlyList<DraftProblem> _problems = [];

    [Parameter]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Key { get; set; }

    /// <summary>What was done a moment ago: the address says it, so that a reload does not do it again.</summary>
    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Title => _form?.Entry is not { } entry ? C["title.new", Label.Kind(_kind!.Kind)]
        : (entry.Published ?? (entry.Draft is { } draft ? _form.Book.Read(draft).Fact : null)) is { } fact ? Names.Of(fact, _form.Book) : entry.Key;

    private IEnumerable<CatalogueColumn> Settled => _kind!.Columns.Where(c => c.Entry == CellEntry.Fixed || (c.IsKey && c.Entry != CellEntry.Found));

    private IEnumerable<CatalogueColumn> Open => _kind!.Columns.Where(c => c.IsTyped && (_form!.Entry is null || !c.IsKey));

    // What no open field shows is said above the form.
    private IEnumerable<DraftProblem> Loose => _problems.Where(p => Open.All(c => c.Name != p.Column));

    protected override async Task OnInitializedAsync()
    {
        _kind = CatalogueKind.Find(Kind);
        if (_kind is null)
            return;
        _names = await People.ForAsync(Context?.User, CancellationToken.None);
        await LoadAsync(Key);
        if (_form is not null && Codes.TryParse<EntryAction>(Done, out var done))
            _sentence = C["done." + Codes.Of(done)];
    }

    private async Task LoadAsync(string? key)
    {
        _form = await Query.FormAsync(_kind!, key, CancellationToken.None);
        _problems = _form?.Entry?.Problems ?? [];
    }

    private async Task SendAsync()
    {
        if (_kind is null || _form is null)
            return;
        var sent = EntrySent.Read(Context!.Request.Form, _kind);
        var proposed = await Propose.RunAsync(Context.User, _form, sent, CancellationToken.None);
        if (proposed is { IsDone: true, Key: { } key })
        {
            // Put aside, a new entry is gone; nothing was different, there is nothing to show.
            var gone = proposed.Outcome!.Draft is null;
            Navigation.NavigateTo(gone && _form.Entry?.Published is null ? $"/catalogue/{_kind.Name}"
                : AddressQuery.At($"/catalogue/{_kind.Name}/edit", [("key", key), ("done", gone && sent.Action != EntryAction.Discard ? null : Codes.Of(sent.Action))]));
            return;
        }

        _isBad = true;
        _sent = sent.Action == EntryAction.Withdraw ? null : sent;
        await ExplainAsync(proposed, sent);
    }

    private async Task ExplainAsync(EntryProposed proposed, EntrySent sent)
    {
        if (proposed.IsThere)
        {
            (_sentence, _there) = (C["is-there"], AddressQuery.At($"/catalogue/{_kind!.Name}/edit", [("key", proposed.Key)]));
        }
        else if (proposed.IsReferredTo)
        {
            _sentence = C["withdraw.refused", _form!.Referring.Count];
        }
        else if (proposed.Outcome is not { } outcome)
        {
            _sentence = C["no-key"];
            _problems = [.. FactCells.Read(_kind!.Kind, sent.Typed).Problems.Select(DraftProblem.Of)];
        }
        else
        {
            _sentence = Text.Of(outcome);
            // What was saved and could not be handed over is there as a draft: the form goes on from it.
            await LoadAsync(proposed.Outcome.Fault is DraftFault.HasErrors or DraftFault.WantsReason ? proposed.Key : Key);
            _theirs = outcome.Fault == DraftFault.Conflict ? outcome.Draft : null;
            if (outcome.Fault == DraftFault.TooLong)
                _problems = [.. sent.Typed.Where(c => c.Value.Length > Drafts.LongestCell).Select(c => new DraftProblem("fault.TooLong", true, c.Key))];
        }
    }

    private string Value(CatalogueColumn column)
        => _sent is not null && column.IsTyped && Open.Contains(column) ? _sent.Typed[column.Name]
            : _form!.Entry is null && Proposed(column) is { } proposed ? proposed : _form.Cells.GetValueOrDefault(column.Name, "");

    // A link to the form of a new entry may propose its cells: what was read of a report, say.
    private string? Proposed(CatalogueColumn column)
        => Context!.Request.Query[column.Name].FirstOrDefault() is { Length: > 0 and <= Drafts.LongestCell } typed ? typed : null;

    private IEnumerable<DraftProblem> ProblemsOf(CatalogueColumn column) => _problems.Where(p => p.Column == column.Name);

    private string? NameOf(CatalogueColumn column, string id) => Query.Options(column, _form!.Book).FirstOrDefault(o => o.Id == id).Name;

    private string NameOf(Draft draft) => _names?.Of(draft.Author, PersonPart.Author) ?? "";

    private static string? AddressOf(IFact fact)
        => CatalogueKind.Find(CatalogueChecks.KindOf(fact).Name) is { } kind ? AddressQuery.At($"/catalogue/{kind.Name}/edit", [("key", fact.Key)]) : null;
}
