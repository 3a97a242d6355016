namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>What the catalogue needs.</summary>
public static class CatalogueApi
{
    public static void AddCatalogue(this IServiceCollection services) => services.AddSingleton<CatalogueQuery>().AddSingleton<ProposeEntry>();
}
