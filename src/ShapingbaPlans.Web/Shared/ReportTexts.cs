using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What a report's text says of itself: what its row needs, and what nobody can count by hand.</summary>
public sealed record ReportText(int Paragraphs, string Sha256, byte[] Content);

/// <summary>Takes in the text of a new report.</summary>
public static class ReportTexts
{
    /// <summary>Reads a text file as UTF-8; null when it is no text, is empty or too large.</summary>
    public static async Task<ReportText?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = new byte[DocumentTexts.LargestFile + 1];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > DocumentTexts.LargestFile || TextFile.Decoded(bytes.AsSpan(0, length)) is not { } text)
            return null;
        var paragraphs = Paragraphs.Of(text);
        if (paragraphs.Count == 0)
            return null;
        var kept = Encoding.UTF8.GetBytes(text);
        return new(paragraphs.Count, Convert.ToHexStringLower(SHA256.HashData(kept)), kept);
    }
}
