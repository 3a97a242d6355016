namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>The words of the catalogue: <c>CatalogueWords.resx</c>, <c>CatalogueWords.en.resx</c>.</summary>
public sealed class CatalogueWords;
