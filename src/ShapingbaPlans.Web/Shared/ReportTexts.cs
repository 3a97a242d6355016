using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What a report's text says of itself: what its row needs, and what nobody can count by hand.</summary>
public sealed record ReportContent(int Paragraphs, string Sha256, byte[] Content);

/// <summary>Takes in the text of a new report.</summary>
public static class ReportTexts
{
    /// <summary>Reads a text file as UTF-8; null when it is no text, is empty or too large.</summary>
    public static async Task<ReportContent?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = new byte[DocumentTexts.LargestFile + 1];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > DocumentTexts.LargestFile || TextFile.Decoded(bytes.AsSpan(0, length)) is not { } text ? null : Of(text);
    }

    /// <summary>A text as it is kept; null when it has no paragraph or is too large.</summary>
    public static ReportContent? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = Paragraphs.Of(text);
        var kept = Encoding.UTF8.GetBytes(text);
        return paragraphs.Count == 0 || kept.Length > DocumentTexts.LargestFile ? null
            : new(paragraphs.Count, Convert.ToHexStringLower(SHA256.HashData(kept)), kept);
    }
}
