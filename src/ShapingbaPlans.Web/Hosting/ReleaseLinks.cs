using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>
/// Writes <c>release=3</c> into the links and filter forms of a page, so that who looks at an earlier release stays there. The page is
/// our own, made by Razor: attributes stand in double quotes, and what is in them is encoded.
/// </summary>
public static partial class ReleaseLinks
{
    /// <summary>The attribute of the one link that leaves the earlier release.</summary>
    public static readonly IReadOnlyDictionary<string, object> LeadsToLatest = new Dictionary<string, object> { [LatestMark] = true };

    private const string LatestMark = "data-latest";

    /// <param name="html">The page.</param>
    /// <param name="release">The release it shows.</param>
    /// <param name="canBeAsked">Whether a path on this site shows releases.</param>
    /// <example><c>href="/years/2024?topic=rural#x"</c> becomes <c>href="/years/2024?topic=rural&amp;amp;release=3#x"</c>.</example>
    public static string Write(string html, int release, Func<string, bool> canBeAsked)
    {
        ArgumentNullException.ThrowIfNull(canBeAsked);
        var number = release.ToString(CultureInfo.InvariantCulture);
        return Tag().Replace(html, tag =>
        {
            var written = tag.Value;
            if (written.Contains(LatestMark, StringComparison.Ordinal) || Address().Match(written) is not { Success: true } address || !Leads(address.Value, canBeAsked))
                return written;
            if (tag.Groups["name"].Value is "a")
                return address.Result($"$`{With(address.Value, number)}$'");
            return written.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase) ? written : $"{written}<input type=\"hidden\" name=\"{ReleaseAsked.Parameter}\" value=\"{number}\" />";
        });
    }

    private static bool Leads(string address, Func<string, bool> canBeAsked)
    {
        var plain = WebUtility.HtmlDecode(address);
        return plain.StartsWith('/') && !plain.StartsWith("//", StringComparison.Ordinal) && !Asks().IsMatch(plain)
            && canBeAsked(Uri.UnescapeDataString(plain.Split('?', '#')[0]));
    }

    private static string With(string address, string number)
    {
        var end = address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 && !address[..hash].EndsWith('&') ? hash : address.Length;
        return $"{address[..end]}{(address[..end].Contains('?', StringComparison.Ordinal) ? "&amp;" : "?")}{ReleaseAsked.Parameter}={number}{address[end..]}";
    }

    [GeneratedRegex("""<(?<name>a|form)(?=\s)(?>[^">]+|"[^"]*")*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<=\s(href|action)=")[^"]*""")]
    private static partial Regex Address();

    [GeneratedRegex("[?&]release=", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
