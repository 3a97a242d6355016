using System.Text;
using System.Xml;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Hosting;

/// <summary><c>/sitemap.xml</c> and <c>/robots.txt</c>: the readers' pages, in both languages; where one must sign in, nothing.</summary>
public static class SiteMap
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Links = "http://www.w3.org/1999/xhtml";

    // Work pages, and the same facts as they were: nothing that a search should find.
    private static readonly string[] Closed = ["/account", "/administration", "/approvals", "/catalogue", "/entry", "/import", "/setup", "/status", "/*release=", "/*theme="];

    private static readonly string[] Fixed =
        ["", "years", "indicators", "explore", "compare", "action-plan", "unanswered", "projects", "departments", "documents", "checks", "methods", "releases", "history", "api/"];

    public static void MapSiteMap(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpRequest request, IConfiguration settings) => Results.Text(Robots(request, settings))).AllowAnonymous();
        app.MapGet("/sitemap.xml", async (HttpRequest request, PublishedPlansReader reader, CancellationToken cancellationToken)
            => Results.Bytes(Written(SiteOf(request), await reader.LoadAsync(cancellationToken)), "application/xml; charset=utf-8"))
            .WithMetadata(new ShowsPublishedFactsAttribute());
    }

    /// <summary>The site's own address as it was asked for, ending with a slash.</summary>
    public static string SiteOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}{request.PathBase}/";
    }

    private static string Robots(HttpRequest request, IConfiguration settings)
        => !settings.GetValue("Accounts:AnonymousReading", true) ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\n{string.Concat(Closed.Select(c => $"Disallow: {c}\n"))}\nSitemap: {SiteOf(request)}sitemap.xml\n";

    private static byte[] Written(string site, PublishedPlans plans)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "xhtml", null, Links);
            foreach (var page in PagesOf(plans))
            {
                xml.WriteStartElement("url", Space);
                xml.WriteElementString("loc", Space, site + page);
                if (plans.ReleasedAt is { } at)
                    xml.WriteElementString("lastmod", Space, BeijingTime.Day(at));
                foreach (var language in Languages.All.Keys)
                {
                    xml.WriteStartElement("xhtml", "link", Links);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", language == "zh" ? "zh-Hans" : language);
                    xml.WriteAttributeString("href", $"{site}{page}?lang={language}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string> PagesOf(PublishedPlans plans)
        => Fixed.Concat(plans.YearsShown.EachYear.Select(y => $"years/{y}"))
            .Concat(plans.Indicators.Select(i => "indicators/" + i.IndicatorId))
            .Concat(plans.Documents.Select(d => "documents/" + d.DocumentId))
            .Concat(plans.Projects.Select(p => "projects/" + p.ProjectId).Distinct())
            .Concat(plans.Tasks.Departments.Select(d => "departments/" + d.DepartmentId));
}
