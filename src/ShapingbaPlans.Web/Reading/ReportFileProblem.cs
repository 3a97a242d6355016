using System.Globalization;
using System.Resources;

namespace ShapingbaPlans.Web.Reading;

/// <summary>Why a file could not be read. Each has its sentence in <c>ReadingWords.resx</c>.</summary>
public enum ReportFileProblem
{
    /// <summary>Nothing in it, or no text.</summary>
    Empty,

    /// <summary>More bytes than are taken.</summary>
    TooLarge,

    /// <summary>Neither text nor .docx, .pdf or .html.</summary>
    UnknownFormat,

    /// <summary>Cut off or damaged.</summary>
    Broken,

    /// <summary>A PDF of pictures.</summary>
    NoTextLayer,

    /// <summary>It asks for a password.</summary>
    Locked,

    /// <summary>Small on disk, but unpacked, in pages or in depth it is more than is taken.</summary>
    TooMuchInside,

    /// <summary>It took longer or more memory than is allowed, and the reading was ended.</summary>
    TookTooMuch,
}

/// <summary>The sentence for a problem in the reader's language.</summary>
public static class ReportFileProblemText
{
    private static readonly ResourceManager Words = new(typeof(ReadingWords));

    /// <param name="problem">What was wrong.</param>
    /// <param name="language">The language; that of the request when null.</param>
    public static string Sentence(this ReportFileProblem problem, CultureInfo? language = null)
        => Words.GetString($"problem.{problem}", language ?? CultureInfo.CurrentUICulture) ?? problem.ToString();
}
