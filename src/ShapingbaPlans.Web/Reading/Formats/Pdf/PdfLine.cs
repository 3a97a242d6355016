namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>A printed line. Places are in points, upwards and to the right.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Left">Where its first letter begins.</param>
/// <param name="Right">Where its last letter ends.</param>
/// <param name="Baseline">On which it stands.</param>
/// <param name="Size">Of most of its letters.</param>
/// <param name="IsRow">Wide gaps part it: a row of a table.</param>
public sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, bool IsRow);
