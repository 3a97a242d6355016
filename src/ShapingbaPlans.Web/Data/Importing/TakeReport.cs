using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Reading;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>
/// Takes in a report: the file becomes text, a new document is proposed with it, its figures are found and stored in one go. What cannot be
/// read leaves nothing behind; the same text of the same document is read once.
/// </summary>
public sealed class TakeReport(IDbContextFactory<PlansDb> databases, DraftBooks books, Drafts drafts, DraftReviews reviews, DocumentTexts texts, TimeProvider clock)
{
    public const int LongestTitle = 200;
    public const int LongestName = 120;

    /// <summary>A report of a district has some three hundred figures.</summary>
    public const int MostFigures = 3000;

    /// <param name="user">Who hands it in.</param>
    /// <param name="report">What was handed in.</param>
    /// <param name="say">Told how far it has come, with the number of figures once it is known.</param>
    /// <param name="cancellationToken">Ends the reading; nothing is stored.</param>
    public async Task<ImportOutcome> RunAsync(ClaimsPrincipal user, HandedInReport report, Func<ImportStep, int, Task> say, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(say);
        var book = await books.LoadAsync(cancellationToken);
        var known = report.DocumentId.Length == 0 ? null : book.Document(report.DocumentId);
        if (report.DocumentId.Length == 0 ? FaultOf(report, book) is not null : known is null)
            return ImportOutcome.Of(report.DocumentId.Length == 0 ? FaultOf(report, book)!.Value : ImportFault.Incomplete);
        await say(ImportStep.Reading, 0);
        var (text, failed) = await TextAsync(report, known, book, cancellationToken);
        if (text is null)
            return failed!;
        await say(ImportStep.Finding, 0);
        var document = known ?? New(report, text, book);
        var items = ReadItems.Of(Paragraphs.Of(text.Text), document, book);
        await say(ImportStep.Storing, items.Count);
        if (items.Count > MostFigures)
            return ImportOutcome.Of(ImportFault.TooMany);
        var proposed = known is null ? await ProposeAsync(user, document, book, cancellationToken) : null;
        if (proposed is { Fault: not null })
            return new(null, Fault: ImportFault.Draft, Draft: proposed);
        // Only a proposal that was taken brings its text; the registered one is written where this machine lacked it.
        if (text.IsToBeKept)
            await texts.WriteAsync(document.DocumentId, text.Content.Content, cancellationToken);
        return await StoreAsync(user, report, document, items, cancellationToken);
    }

    private static ImportFault? FaultOf(HandedInReport report, DraftBook book)
    {
        if (report.Year is not { } year || year is < 1950 or > 2200 || report.TitleZh.Length == 0 || report.TitleEn.Length == 0)
            return ImportFault.Incomplete;
        var isThere = book.Plans.Documents.Any(d => d.ReportsActualsOf(year)) || book.Proposed<Document>().Any(d => d.ReportsActualsOf(year) && book.In($"document:{d.DocumentId}")?.State != DraftState.Returned);
        return isThere ? ImportFault.YearIsThere : null;
    }

    private sealed record TakenText(string Text, ReportContent Content, bool IsToBeKept);

    private static async Task<(TakenText? Text, ImportOutcome? Failed)> TextAsync(HandedInReport report, Document? known, DraftBook book, CancellationToken cancellationToken)
    {
        var here = known is null ? null : book.TextOf(known.DocumentId);
        if (report.File is null && report.Pasted.Length == 0)
            return here is null ? (null, ImportOutcome.Of(ImportFault.NoText)) : (Kept(here), null);
        var (text, problem) = (report.Pasted, (ReportFileProblem?)null);
        ReportContent? asItCame = null;
        if (report.File is not null)
        {
            var read = await ReportFile.ReadAsync(report.File, report.FileName, cancellationToken);
            (text, problem) = (read.Text, read.Problem);
            if (report.File.CanSeek && known is not null)
            {
                report.File.Position = 0;
                asItCame = await ReportTexts.ReadAsync(report.File, cancellationToken);
            }
        }

        if (problem is not null)
            return (null, new(null, Fault: ImportFault.File, File: problem));
        if (Paragraphs.Of(text) is { Count: 0 })
            return (null, ImportOutcome.Of(ImportFault.NoText));
        if (ReportTexts.Of(text) is not { } content)
            return (null, ImportOutcome.Of(ImportFault.TooLong));
        if (known is null)
            return (new(text, content, true), null);
        if (here is not null)
            return here.SequenceEqual(Paragraphs.Of(text)) ? (Kept(here), null) : (null, ImportOutcome.Of(ImportFault.OtherText));
        var same = new[] { asItCame, content }.FirstOrDefault(c => c?.Sha256 == known.Sha256);
        return same is null ? (null, ImportOutcome.Of(ImportFault.OtherText)) : (new(text, same, true), null);
    }

    private static TakenText Kept(IReadOnlyList<string> paragraphs) => new(string.Join('\n', paragraphs), new(paragraphs.Count, "", []), false);

    private static Document New(HandedInReport report, TakenText text, DraftBook book) => new()
    {
        DocumentId = string.Create(CultureInfo.InvariantCulture, $"report-{report.Year}"),
        RegionCode = book.Plans.RegionCode,
        Kind = DocumentKind.AnnualReport,
        FirstYear = report.Year!.Value,
        LastYear = report.Year.Value + 1,
        TitleZh = report.TitleZh,
        TitleEn = report.TitleEn,
        Paragraphs = text.Content.Paragraphs,
        Sha256 = text.Content.Sha256,
    };

    private async Task<DraftOutcome> ProposeAsync(ClaimsPrincipal user, Document document, DraftBook book, CancellationToken cancellationToken)
    {
        var slot = $"document:{document.DocumentId}";
        var kind = FactKinds.For<Document>();
        var saved = await drafts.SaveAsync(user, new(slot, FactCells.Of(kind, kind.Write(document)), book.In(slot)?.Version, Guid.NewGuid()), cancellationToken);
        return saved is { Fault: null, Draft: { } draft } ? await reviews.SubmitAsync(user, [DraftSeen.Of(draft)], cancellationToken) : saved;
    }

    private async Task<ImportOutcome> StoreAsync(ClaimsPrincipal user, HandedInReport report, Document document, IReadOnlyList<ReadingItem> items, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        if (!person.MayEdit)
            return new(null, Fault: ImportFault.Draft, Draft: DraftOutcome.Of(ReviewRefusal.NotAnEditor));
        if (await db.Readings.AsNoTracking().FirstOrDefaultAsync(r => r.DocumentId == document.DocumentId && r.Sha256 == document.Sha256, cancellationToken) is { } before)
            return new(before, items.Count);
        var name = Path.GetFileName(report.FileName);
        var reading = new DocumentReading
        {
            DocumentId = document.DocumentId,
            FileName = report.File is null ? "" : name.Length > LongestName ? name[^LongestName..] : name,
            Author = person.Name,
            ReadAt = clock.GetUtcNow().UtcDateTime,
            Sha256 = document.Sha256,
            State = items.Count == 0 ? ReadingState.Done : ReadingState.Open,
        };
        db.Readings.Add(reading);
        await db.SaveChangesAsync(cancellationToken);
        db.ReadingItems.AddRange(items.Select(i => i with { ReadingId = reading.ReadingId }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(reading, items.Count);
    }
}
