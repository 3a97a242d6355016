using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared;

/// <summary>
/// The documents' texts, where the operator has put them: <c>&lt;document_id&gt;.txt</c> in the folder of the setting <c>Documents:Folder</c>,
/// or handed in with a new report.
/// Only ids of published documents are asked for, so the cache never grows beyond them.
/// </summary>
public sealed class DocumentTexts(IConfiguration settings, IHostEnvironment host, ILogger<DocumentTexts> log)
{
    /// <summary>The largest file that is read; the longest of the five documents has 44 KB.</summary>
    public const int LargestFile = 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ConcurrentDictionary<string, Reading> _readings = new();

    public async Task<DocumentText> LoadAsync(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (PathOf(document.DocumentId) is not { } path)
            return DocumentText.Without(TextState.Absent);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return DocumentText.Without(TextState.Absent);
            if (file.Length > LargestFile)
                return DocumentText.Without(TextState.TooLarge);
            if (!_readings.TryGetValue(path, out var reading) || reading.WrittenAt != file.LastWriteTimeUtc || reading.Length != file.Length)
                _readings[path] = reading = await ReadAsync(file, cancellationToken);
            return new(reading.Sums.Contains(document.Sha256) ? TextState.Same : TextState.Differs, reading.Paragraphs);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(refused, "The text of {Document} cannot be read", document.DocumentId);
            return DocumentText.Without(TextState.Unreadable);
        }
    }

    /// <summary>Keeps the text of a report that was handed in, in the folder <c>documents</c> beside the database.</summary>
    public async Task WriteAsync(string documentId, byte[] content, CancellationToken cancellationToken)
    {
        if (!IsSlug(documentId))
            throw new ArgumentException("An id of a document is a slug.", nameof(documentId));
        Directory.CreateDirectory(OwnFolder);
        var file = Path.Combine(OwnFolder, documentId + ".txt");
        var writing = $"{file}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(writing, content, cancellationToken);
        File.Move(writing, file, overwrite: true);
    }

    private string OwnFolder => Path.Combine(PlansData.FolderOf(settings, host), "documents");

    // An id is a slug; anything else names no file, whatever the database holds. The operator's file comes before one that was handed in.
    private string? PathOf(string documentId)
    {
        if (!IsSlug(documentId))
            return null;
        var kept = Path.Combine(OwnFolder, documentId + ".txt");
        return settings["Documents:Folder"] is { Length: > 0 } folder && Path.Combine(Path.GetFullPath(folder, host.ContentRootPath), documentId + ".txt") is var given && File.Exists(given)
            ? given : kept;
    }

    private static bool IsSlug(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static async Task<Reading> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        // A file that grows while it is read is still cut off at the limit.
        var bytes = new byte[LargestFile];
        var length = await stream.ReadAtLeastAsync(bytes, LargestFile, throwOnEndOfStream: false, cancellationToken);
        var content = bytes.AsMemory(0, length);
        var bare = content.Span.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        // An editor may have put a byte order mark before the very same text.
        string[] sums = [Sum(content.Span), Sum(bare.Span)];
        return new(file.LastWriteTimeUtc, file.Length, sums, Paragraphs.Of(Encoding.UTF8.GetString(bare.Span)));
    }

    private static string Sum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private sealed record Reading(DateTime WrittenAt, long Length, IReadOnlyList<string> Sums, IReadOnlyList<string> Paragraphs);
}
