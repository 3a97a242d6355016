namespace ShapingbaPlans.Web.Reading;

/// <summary>A report as a person hands it in: .txt, .docx, .pdf with a text layer, .html. What it is decides its content, not its name alone.</summary>
public static class ReportFile
{
    /// <summary>The text of a file, read by a child process that can be killed (decision 0013). It never throws because of what the file holds.</summary>
    /// <param name="content">The file's bytes; read to the end, or to the limit.</param>
    /// <param name="fileName">Its name as given, only asked where the content does not say what it is.</param>
    /// <param name="cancellationToken">Kills the child, too.</param>
    public static Task<ReportText> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();
}
