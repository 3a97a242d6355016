using System.Text.Json.Serialization;

namespace ShapingbaPlans.Web.Reading;

/// <summary>What a report file says, in order.</summary>
/// <param name="Paragraphs">None is blank, and none has a line break, so that <see cref="Domain.Reading.Paragraphs.Of(string)"/> of <see cref="Text"/> gives the same ones.</param>
/// <param name="Footnotes">Notes below the text, kept apart: their numbers are no figures of the report.</param>
/// <param name="Problem">Why nothing was read; null when it was.</param>
public sealed record ReportText(IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Footnotes, ReportFileProblem? Problem)
{
    [JsonIgnore]
    public string Text => string.Join('\n', Paragraphs);

    public static ReportText Refused(ReportFileProblem problem) => new([], [], problem);
}
