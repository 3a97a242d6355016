using System.Text.RegularExpressions;

namespace ShapingbaPlans.Tests.Features.Explorer;

/// <summary>The rows of the explorer's table, read from the page: whose figure, and its place in the documents.</summary>
internal static partial class ExplorerRowsShown
{
    public static IReadOnlyList<(string? Indicator, string? Place)> Of(string page)
    {
        var table = Table().Match(page).Groups["rows"].Value;
        return [.. Row().Matches(table).Select(row => (Read(Indicator().Match(row.Value)), Read(Place().Match(row.Value))))];
    }

    private static string? Read(Match match) => match.Success ? match.Groups["found"].Value : null;

    [GeneratedRegex("<tbody[^>]*>(?<rows>.*?)</tbody>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("/indicators/(?<found>[a-z0-9-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Indicator();

    [GeneratedRegex("/documents/(?<found>[a-z0-9-]+#p[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
