namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>The words of the documents' pages: <c>DocumentsWords.resx</c>, <c>DocumentsWords.en.resx</c>.</summary>
public sealed class DocumentsWords;
