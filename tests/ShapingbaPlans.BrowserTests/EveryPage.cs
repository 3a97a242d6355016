namespace ShapingbaPlans.BrowserTests;

/// <summary>The pages that a reader meets, each with its address.</summary>
public static class EveryPage
{
    public static readonly string[] Addresses =
    [
        "/",
        "/?year=2022",
        "/?year=2024",
        "/?year=2026",
        "/years",
        "/years/2022",
        "/years/2024",
        "/years/2025?verdict=missed&sort=difference",
        "/indicators",
        "/indicators?q=gjbl",
        "/indicators/international-trains-run",
        "/indicators/gdp-growth",
        "/indicators/good-air-days",
        "/action-plan",
        "/unanswered",
        "/unanswered?year=all&page=2",
        "/departments",
        "/departments?sort=unanswered",
        "/departments/housing-construction-commission",
        "/departments/towns-and-subdistricts",
        "/projects",
        "/projects?year=2025",
        "/projects/rail-line-15",
        "/projects/yukun-hsr",
        "/checks",
        "/history",
        "/history?in=1&kind=figure",
        "/documents",
        "/documents/report-2024",
        "/documents/action-plan-2023-2027",
        "/methods",
        "/status",
        "/not-found",
        "/account/sign-in",
        "/account/sign-in?lang=en",
        "/setup",
        "/?lang=en",
        "/years/2025?lang=en",
        "/indicators?lang=en",
        "/action-plan?lang=en",
        "/unanswered?lang=en",
        "/years?lang=en",
        "/departments?lang=en",
        "/departments/international-logistics-hub-company?lang=en",
        "/projects?lang=en&year=2023",
        "/projects/rail-line-15?lang=en",
        "/checks?lang=en",
    ];

    public static TheoryData<string> Theory => [.. Addresses];
}
