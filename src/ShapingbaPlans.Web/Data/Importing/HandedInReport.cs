namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>A report as a person hands it in.</summary>
/// <param name="DocumentId">A document that is published or proposed; empty for a new one.</param>
/// <param name="Year">Of a new one: the year whose results it reports; it plans the next.</param>
/// <param name="TitleZh">Of a new one: its title.</param>
/// <param name="TitleEn">Of a new one: its title in English.</param>
/// <param name="File">The file; null for none.</param>
/// <param name="FileName">Its name as it came.</param>
/// <param name="Pasted">The text, where no file came.</param>
public sealed record HandedInReport(string DocumentId, int? Year, string TitleZh, string TitleEn, Stream? File, string FileName, string Pasted);
