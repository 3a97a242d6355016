using ShapingbaPlans.Web.Reading.Isolation;

namespace ShapingbaPlans.Web.Reading;

/// <summary>A report as a person hands it in: .txt, .docx, .pdf with a text layer, .html. What it is decides its content, not its name alone.</summary>
public static class ReportFile
{
    // Each child may take half a gigabyte: more than two at once wait.
    private static readonly SemaphoreSlim Places = new(2);

    /// <summary>The text of a file, read by a child process that can be killed (decision 0013). It never throws because of what the file holds.</summary>
    /// <param name="content">The file's bytes; read to the end, or to the limit.</param>
    /// <param name="fileName">Its name as given, only asked where the content does not say what it is.</param>
    /// <param name="cancellationToken">Kills the child, too.</param>
    public static Task<ReportText> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken = default)
        => ReadAsync(content, fileName, ReadingLimits.Default, cancellationToken);

    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name as given.</param>
    /// <param name="limits">Size, time and memory; what is unpacked has the default limits.</param>
    /// <param name="cancellationToken">Kills the child, too.</param>
    public static async Task<ReportText> ReadAsync(Stream content, string fileName, ReadingLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        if (await BytesAsync(content, limits.Bytes, cancellationToken) is not { } bytes)
            return ReportText.Refused(ReportFileProblem.TooLarge);
        if (bytes.Length == 0)
            return ReportText.Refused(ReportFileProblem.Empty);
        await Places.WaitAsync(cancellationToken);
        try
        {
            return await ExtractProcess.RunAsync(bytes, fileName, limits, cancellationToken);
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>All bytes of a stream; null when there are more than the most.</summary>
    internal static async Task<byte[]?> BytesAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > most)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
