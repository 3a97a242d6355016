using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The notes that go along with a file whose format has room for them: a sheet of the workbook, the README of a package.</summary>
public sealed class DownloadNotes(IStringLocalizer<TableWords> words)
{
    /// <summary>The name of the sheet, and the heading of the README.</summary>
    public string Name => words["notes"];

    /// <summary>A subject and a sentence on each line.</summary>
    public IEnumerable<(string Subject, string Text)> Lines(TableAbout about)
    {
        ArgumentNullException.ThrowIfNull(about);
        yield return (words["notes.title"], about.Title);
        if (about.Filters.Count == 0)
            yield return (words["notes.filters"], words["notes.no-filters"]);
        foreach (var filter in about.Filters)
            yield return (words["notes.filters"], words["notes.filter", filter.Name, filter.Value]);
        yield return (words["notes.release"], words["notes.release-of", about.Release.ToString(CultureInfo.InvariantCulture), about.ReleasedAt is { } at ? BeijingTime.Day(at) : "—"]);
        yield return (words["notes.link"], about.Link);
        foreach (var document in about.Sources)
            yield return (words["notes.sources"], SourceOf(document));
        yield return (words["notes.reading"], words["notes.empty"]);
        yield return (words["notes.reading"], words["notes.numbers"]);
        yield return (words["notes.reading"], words["notes.states"]);
        yield return (words["notes.reading"], words["notes.formulas"]);
    }

    private string SourceOf(Domain.Plans.Document document)
        => string.Join(words["notes.comma"], new[] { document.Title, document.PublisherZh, document.ReferenceNo, document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
            .Where(part => !string.IsNullOrEmpty(part)));
}
