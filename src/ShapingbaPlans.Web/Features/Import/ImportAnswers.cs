using System.Globalization;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>Reads the form of a report, bounded, whatever was sent.</summary>
public static class ImportAnswers
{
    /// <summary>The largest pasted text, in characters.</summary>
    public const int LongestText = 400_000;

    /// <summary>The whole form: the file, and the pasted text beside it.</summary>
    public const int LargestBody = (20 * 1024 * 1024) + (3 * 1024 * 1024);

    public const int LargestFile = 20;

    /// <summary>The report as handed in. The file's stream is the caller's to close.</summary>
    public static HandedInReport Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var file = form.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        return new(
            Cut(form["document"].ToString(), 80),
            int.TryParse(form["year"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Cut(form["title-zh"].ToString(), TakeReport.LongestTitle), Cut(form["title-en"].ToString(), TakeReport.LongestTitle),
            file?.OpenReadStream(), file?.FileName ?? "",
            file is null ? Cut(form["text"].ToString(), LongestText) : "");
    }

    private static string Cut(string typed, int longest) => typed.Trim() is var text && text.Length > longest ? text[..longest] : text;
}
