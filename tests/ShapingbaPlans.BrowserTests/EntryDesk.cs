using Microsoft.Playwright;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.BrowserTests;

/// <summary>An editor at the grid of the report of 2026, whose text is made up here.</summary>
public sealed class EntryDesk : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private EntryDesk(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    public ILocator Rows => Page.Locator("tr[data-slot]");

    /// <summary>A new person signs in, hands in the report unless somebody has, and opens the grid.</summary>
    public static async Task<EntryDesk> OpenAsync(IBrowser browser, TestApp app, string address, string name, string query = "year=2026", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (!app.HasAccount(name))
            await app.AddAsync(name, AccountRole.Editor);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var desk = new EntryDesk(context, await context.NewPageAsync());
        await desk.SignInAsync(name, "/entry?year=2026");
        if (await desk.Page.Locator("#d-zh").CountAsync() > 0)
        {
            await desk.Page.Locator("#d-zh").FillAsync("试验报告");
            await desk.Page.Locator("#d-en").FillAsync("A report made up");
            var text = string.Join('\n', Enumerable.Range(1, 30).Select(n => $"试验第{n}行：{1000 + n}件，又{n}.5%。"));
            await desk.Page.Locator("#d-t").SetInputFilesAsync(new FilePayload { Name = "report.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
            await desk.Page.Locator("form[enctype] button").ClickAsync();
            await desk.Page.Locator("#report-standing").WaitForAsync();
        }

        await desk.OpenGridAsync(query);
        return desk;
    }

    public async Task SignInAsync(string name, string then)
    {
        await Page.GotoAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(then)}");
        await Page.GetByLabel("登录名").FillAsync(name);
        await Page.GetByLabel("密码").FillAsync(People.Password);
        await Page.Locator("main .btn[type=submit]:not(.ghost)").ClickAsync();
        await Page.ArriveAsync("**" + then);
    }

    public async Task OpenGridAsync(string query)
    {
        await Page.GotoAsync($"/entry?{query}");
        await Page.Locator("#sheet.live").WaitForAsync();
    }

    public ILocator Cell(int row, string column) => Rows.Nth(row).Locator($"td:nth-child({5 + Array.IndexOf(Columns, column)})");

    public async Task TypeAsync(int row, string column, string text)
    {
        await Cell(row, column).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task PressAsync(string key, int times)
    {
        for (var i = 0; i < times; i++)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>How much of what was typed is not acknowledged.</summary>
    public Task<int> WaitingAsync() => Page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('plans-entry/')).length");

    /// <summary>Waits until the server has acknowledged everything. Asked from here: the page's policy forbids code from text.</summary>
    public async Task SavedAsync()
    {
        for (var tries = 0; await WaitingAsync() > 0; tries++)
        {
            Assert.True(tries < 600, "Not everything was saved within a minute.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    // Of the switch "actual".
    private static readonly string[] Columns = ["value", "upper_value", "comparator", "unit", "paragraph", "printed", "note", "class", "reason_zh", "reason_en", "reason"];
}

/// <summary>What the database knows, asked by a test.</summary>
internal static class EntryFacts
{
    public static bool HasAccount(this TestApp app, string name)
    {
        using var db = app.OpenDatabase();
        return db.Accounts.Any(a => a.UserName == name);
    }

    public static List<ShapingbaPlans.Domain.Revising.Draft> DraftsBy(this TestApp app, string name)
    {
        using var db = app.OpenDatabase();
        return [.. db.Drafts.AsEnumerable().Where(d => d.Author == name && d.Slot.StartsWith("figure:", StringComparison.Ordinal))];
    }
}
