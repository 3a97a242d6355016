using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Drafts for tests, written and decided through the engine by real accounts.</summary>
public sealed class DraftDesk(TestApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<ClaimsPrincipal> PersonAsync(string name, AccountRole role, Action<Account>? change = null) => Of(await app.AddAsync(name, role, change));

    public static ClaimsPrincipal Of(Account account) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id)], "test"));

    /// <summary>Types over the published cells of the slot and hands it over.</summary>
    public async Task<Draft> SubmittedAsync(ClaimsPrincipal editor, string slot, string reason, params (string Column, string Typed)[] typed)
        => await SubmittedAsync(editor, new DraftSave(slot, Cells(slot, typed), null, Guid.NewGuid()) { Reason = reason });

    public async Task<Draft> SubmittedAsync(ClaimsPrincipal editor, DraftSave save)
    {
        var saved = await app.Services.GetRequiredService<Drafts>().SaveAsync(editor, save, Stop);
        Assert.Null(saved.Fault);
        var submitted = await app.Services.GetRequiredService<DraftReviews>().SubmitAsync(editor, [DraftSeen.Of(saved.Draft!)], Stop);
        Assert.True(submitted.Fault is null, $"{save.Slot}: {submitted.Code} {string.Join(", ", (await BookAsync()).Problems(saved.Draft!).Select(p => p.Code))}");
        return submitted.Draft!;
    }

    public async Task ApproveAsync(ClaimsPrincipal approver, params Draft[] drafts)
        => Assert.Null((await app.Services.GetRequiredService<DraftReviews>().ApproveAsync(approver, [.. drafts.Select(DraftSeen.Of)], Stop)).Fault);

    public async Task<DraftOutcome> PublishAsync(ClaimsPrincipal approver, string title = "A release", string reason = "checked")
    {
        var releases = app.Services.GetRequiredService<DraftRelease>();
        return await releases.PublishAsync(approver, new((await releases.LoadAsync(Stop)).Seen, title, reason, true), Stop);
    }

    public Task<DraftBook> BookAsync() => app.Services.GetRequiredService<DraftBooks>().LoadAsync(Stop);

    public List<Draft> Stored()
    {
        using var db = app.OpenDatabase();
        return [.. db.Drafts];
    }

    public Draft Stored(string slot) => Assert.Single(Stored(), d => d.Slot == slot);

    /// <summary>The published cells of a slot with some typed over; only those that are typed where nothing is published.</summary>
    public Dictionary<string, string> Cells(string slot, params (string Column, string Typed)[] typed)
    {
        using var db = app.OpenDatabase();
        var (kind, key) = (FactKinds.Named(DraftSlot.Parse(slot)!.Kind), DraftSlot.Parse(slot)!.Key);
        var cells = kind.Published(db).AsEnumerable().FirstOrDefault(f => f.Key == key) is { } fact ? FactCells.Of(kind, kind.Write(fact)).ToDictionary() : [];
        foreach (var (column, text) in typed)
            cells[column] = text;
        return cells;
    }

    /// <summary>Slots of figures that may get another note without a warning.</summary>
    public async Task<IReadOnlyList<string>> QuietSlotsAsync(int number)
    {
        var book = await BookAsync();
        var kind = FactKinds.For<Figure>();
        Draft Noted(Figure figure) => new()
        {
            Slot = $"figure:{figure.Key}",
            Cells = new Dictionary<string, string>(FactCells.Of(kind, kind.Write(figure))) { ["note"] = "checked again" },
            Before = kind.Write(figure),
            Author = "zhang",
            Writers = ["zhang"],
            ChangedAt = DateTime.UnixEpoch,
            State = DraftState.Submitted,
            Version = Guid.NewGuid(),
        };
        return [.. book.Plans.Figures.SelectMany(g => g).Select(Noted).Where(d => book.Problems(d).Count == 0).Select(d => d.Slot).Take(number)];
    }
}
