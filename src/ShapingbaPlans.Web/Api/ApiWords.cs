namespace ShapingbaPlans.Web.Api;

/// <summary>What the API says of a request, and the page about it: <c>ApiWords.resx</c>, <c>ApiWords.en.resx</c>.</summary>
public sealed class ApiWords;
