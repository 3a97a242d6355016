using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>One figure by plain forms: what the grid does, without scripts.</summary>
public sealed partial class EntryCellPage
{
    private EntryCellView? _view;
    private TypedCell? _typed;
    private bool _isLoaded;
    private bool _isFate;
    private DraftOutcome? _conflict;
    private string? _fault;
    private IReadOnlyList<DraftProblem> _problems = [];

    [Parameter]
    public string IndicatorId { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? Role { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private EntryCellQuery Query { get; set; } = null!;

    [Inject]
    private Drafts Store { get; set; } = null!;

    [Inject]
    private DraftReviews Reviews { get; set; } = null!;

    [Inject]
    private DraftText Sentences { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<EntryWords> Own { get; set; } = null!;

    private string Back => $"/entry?year={_view!.Year}&show={(_view.Cell.Role == Domain.Plans.Role.Plan ? "plan" : "actual")}#{_view.Cell.Indicator.IndicatorId}-{Codes.Of(_view.Cell.Role)}";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _view = await Query.LoadAsync(IndicatorId, Year, Role, CancellationToken.None);
        _isLoaded = true;
        _problems = _view?.Cell.Problems ?? [];
    }

    private async Task SaveAsync(bool isFate)
    {
        if (_view is not { } view)
            return;
        _isFate = isFate;
        _typed = TypedCell.Read(Context!.Request.Form, isFate ? view.FateColumns : view.FigureColumns);
        if (isFate && _typed.Cells["class"].Length == 0)
        {
            _fault = Own["unanswered.incomplete"];
            return;
        }

        await DoneAsync(view, await Store.SaveAsync(Context.User, _typed.Save(view.Cell), CancellationToken.None), Context.Request.Form["action"] == "submit");
    }

    private async Task WithdrawAsync()
    {
        if (_view is not { } view)
            return;
        var typed = TypedCell.Read(Context!.Request.Form, [.. GridColumn.For(EntryShow.Plan).Where(c => c.Name is "reason" or "change_reason")]);
        var save = typed.Save(view.Cell) with { Cells = view.Cell.PublishedCells ?? new Dictionary<string, string>(), Withdraws = true, FromPublished = true };
        await DoneAsync(view, await Store.SaveAsync(Context.User, save, CancellationToken.None), submits: true);
    }

    private async Task DoneAsync(EntryCellView view, DraftOutcome saved, bool submits)
    {
        var outcome = submits && saved is { Fault: null, Draft: { } draft }
            ? await Reviews.SubmitAsync(Context!.User, [DraftSeen.Of(draft)], CancellationToken.None) : saved;
        if (outcome.Fault is null)
        {
            Navigation.NavigateTo(view.Address);
            return;
        }

        await LoadAsync();
        if (outcome.Fault == DraftFault.Conflict)
            _conflict = outcome;
        else
            _fault = Sentences.Of(outcome);
        // Saved once more, it is said over the version that has now been seen.
        _typed = _typed is null ? null : _typed with { Seen = saved.Fault is null ? saved.Draft?.Version : outcome.Draft?.Version, Next = Guid.NewGuid() };
    }
}
