using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ShapingbaPlans.BrowserTests;

/// <summary>Waiting for a page by its address.</summary>
public static class Arrival
{
    private const int LoadMilliseconds = 3000;

    /// <summary>
    /// Waits until the address fits a pattern of <c>**</c> and plain text. Playwright's own waiting goes on to wait for a load event, which never
    /// comes when links are followed within the page and the event of the page before was already counted: here that wait is short and may fail.
    /// </summary>
    public static async Task ArriveAsync(this IPage page, string pattern)
    {
        var address = new Regex($"^{Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal)}$");
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 30_000 });
        try
        {
            await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = LoadMilliseconds });
        }
        catch (TimeoutException)
        {
            // Followed within the page: there is nothing to load.
        }
    }
}
