using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>One reader with one page, who notices what a person would not forgive: console errors, failed requests, other hosts.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page, string home)
    {
        _context = context;
        Page = page;
        // A resource that fails is noted with its address below; the console says it again, and also of a page that is rightly 404.
        page.Console += (_, message) => Note(
            message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"page error: {error}");
        // A person who clicks on before a page has come aborts it, and a download is no page.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400 && response.Request.ResourceType != "document", $"{response.Status}: {response.Url}");
        page.Request += (_, request) => Note(
            !request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"another host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Visit> StartAsync(BrowserApp app, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await app.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            IsMobile = width < 500,
            HasTouch = width < 500,
        });
        return new Visit(context, await context.NewPageAsync(), app.Address);
    }

    /// <summary>What is wrong with the page as it stands, by WCAG 2.2 AA.</summary>
    public async Task<IEnumerable<string>> WrongByWcagAsync()
    {
        var report = await Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return report.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html} ({n.Any.FirstOrDefault()?.Message})"));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool bad, string complaint)
    {
        if (bad)
            Complaints.Add(complaint);
    }
}
