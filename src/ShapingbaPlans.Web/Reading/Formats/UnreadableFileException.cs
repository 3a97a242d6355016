namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>A file is given up, and why. It never leaves <see cref="FileText"/>.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(ReportFileProblem problem) => Problem = problem;

    public UnreadableFileException()
    {
    }

    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ReportFileProblem Problem { get; } = ReportFileProblem.Broken;
}
