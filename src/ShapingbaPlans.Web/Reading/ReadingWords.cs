namespace ShapingbaPlans.Web.Reading;

/// <summary>The words of reading report files: <c>ReadingWords.resx</c>, <c>ReadingWords.en.resx</c>.</summary>
public sealed class ReadingWords;
