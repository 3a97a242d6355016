using Microsoft.Playwright;
using ShapingbaPlans.BrowserTests;
using ShapingbaPlans.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserApp))]
// Two cores, one browser: side by side the journeys would only wait for each other.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ShapingbaPlans.BrowserTests;

/// <summary>The real host on a real port, and Debian's Chromium to visit it.</summary>
public sealed class BrowserApp : TestApp, IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = $"http://localhost:{ClientOptions.BaseAddress.Port}";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Switches,
        });
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
    }
}
