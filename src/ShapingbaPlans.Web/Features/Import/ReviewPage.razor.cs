using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Importing;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>Looking through what was read. What was done leads on to the next item; what could not be done is said where it was tried.</summary>
public sealed partial class ReviewPage
{
    private ReviewAnswer? _answer;
    private ReadingOutcome? _outcome;
    private IReadOnlyList<ReadingOutcome>? _outcomes;
    private IFormCollection? _sent;

    [Parameter]
    public string? Id { get; set; }

    [SupplyParameterFromQuery]
    private string? Show { get; set; }

    [SupplyParameterFromQuery]
    private string? Item { get; set; }

    [SupplyParameterFromQuery]
    private string? Panel { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private ReviewQuery Query { get; set; } = null!;

    [Inject]
    private AcceptItems Accept { get; set; } = null!;

    [Inject]
    private ChangeItems Change { get; set; } = null!;

    [Inject]
    private ReopenItem Reopen { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync(Item);
        // The module is started by a whole page, not by one that is patched into another.
        Context!.Response.Headers.Remove("blazor-enhanced-nav");
    }

    private async Task LoadAsync(string? item) => _answer = await Query.LoadAsync(Context!.User, new(Id, Show, item, Panel), CancellationToken.None);

    // The buttons of the list: what to do, with which version of which item.
    private async Task ActAsync()
    {
        if (_answer?.View is not { } view || Context!.Request.Form["act"].ToString().Split('|') is not [var act, .. var rest])
            return;
        if (act == "clear")
        {
            await ClearAsync(view, Context.Request.Form["shown"].ToString());
            return;
        }

        if (rest is not [var text] || ItemSeen.Read(text) is not { } seen)
            return;
        var id = view.Reading.ReadingId;
        await DoneAsync(view, act switch
        {
            "accept" => (await Accept.RunAsync(Context.User, id, [seen], "", CancellationToken.None))[0],
            "reject" => await Change.RejectAsync(Context.User, id, seen, CancellationToken.None),
            "merge" => await Change.MergeAsync(Context.User, id, seen, CancellationToken.None),
            "reopen" => await Reopen.RunAsync(Context.User, id, seen, CancellationToken.None),
            _ => new(seen.Ordinal, ReadingFault.Missing),
        }, act);
    }

    // The form beneath an item.
    private async Task DetailAsync()
    {
        var form = Context!.Request.Form;
        if (_answer?.View is not { } view || ItemSeen.Read(form["seen"]) is not { } seen)
            return;
        var (id, act) = (view.Reading.ReadingId, form["choose"].Count > 0 ? "link" : form["act"].ToString());
        Func<string, string?> Typed(string prefix = "") => field => form[prefix + field].FirstOrDefault();
        var outcome = act switch
        {
            "accept" => (await Accept.RunAsync(Context.User, id, [seen], Cut(form["reason"]), CancellationToken.None))[0],
            "edit" or "edit-accept" => await Change.EditAsync(Context.User, id, seen, Typed(), CancellationToken.None),
            "link" => await Change.LinkAsync(Context.User, id, seen, form[form["choose"].Count > 0 ? "choose" : "indicator"].ToString(), CancellationToken.None),
            "split" => await Change.SplitAsync(Context.User, id, seen, Typed("a-"), Typed("b-"), CancellationToken.None),
            _ => new ReadingOutcome(seen.Ordinal, ReadingFault.Missing),
        };
        if (act == "edit-accept" && outcome is { Fault: null, Item: { } edited })
            outcome = (await Accept.RunAsync(Context.User, id, [ItemSeen.Of(edited)], "", CancellationToken.None))[0];
        _sent = outcome.Fault is null ? null : form;
        await DoneAsync(view, outcome, act == "edit-accept" ? "accept" : act);
    }

    private async Task ClearAsync(ReviewView view, string shown)
    {
        // Each was shown; more than a reading has is not looked at.
        var seen = shown.Split(' ').Take(TakeReport.MostFigures).Select(ItemSeen.Read).OfType<ItemSeen>().ToList();
        _outcomes = await Accept.RunAsync(Context!.User, view.Reading.ReadingId, seen, "", CancellationToken.None);
        await LoadAsync(null);
    }

    private async Task DoneAsync(ReviewView view, ReadingOutcome outcome, string act)
    {
        var line = view.All.FirstOrDefault(l => l.Item.Ordinal == outcome.Ordinal);
        if (outcome.Fault is null && line is not null)
        {
            Navigation.NavigateTo(act is "accept" or "reject" ? view.At(view.NextOf(line.Number)) : view.At(line.Number));
            return;
        }

        _outcome = outcome;
        Panel = _sent is null || outcome.Fault is ReadingFault.WantsReason or ReadingFault.Changed ? null : Panel;
        await LoadAsync(line?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // The one that was just dealt with stays in sight, also where the filter would leave it out.
    private static IEnumerable<ReviewLine> Listed(ReviewView view) => view.All.Where(l => l.Is(view.Show) || (l.Number == view.Current && view.Show != ReviewShow.Promises));

    private static string Title(ReviewView view) => view.Document is not { } document ? view.Reading.DocumentId : Languages.IsChinese ? document.TitleZh : document.TitleEn;

    private static string Cut(string? typed) => (typed ?? "").Trim() is var text && text.Length > Drafts.LongestCell ? text[..Drafts.LongestCell] : text;
}
