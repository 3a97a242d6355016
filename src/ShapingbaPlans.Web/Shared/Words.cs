namespace ShapingbaPlans.Web.Shared;

/// <summary>The words of the frame and of the parts that several pages share: <c>Words.resx</c>, <c>Words.en.resx</c>.</summary>
public sealed class Words;
