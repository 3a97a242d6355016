using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What a page's data is, as a schema.org Dataset in JSON-LD: for search engines of data.</summary>
public sealed class DatasetData(IStringLocalizer<Words> words, FigureText text, TableFormats formats)
{
    // Chinese stays readable; what HTML would read as markup is escaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The whole site.</summary>
    /// <param name="plans">The facts.</param>
    /// <param name="site">The site's own address, ending with a slash.</param>
    public string OfSite(PublishedPlans plans, string site)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var dataset = Of(plans, words["dataset.name"], words["dataset.description", plans.Figures.Sum(f => f.Count()), plans.Indicators.Count, plans.Documents.Count], site, site, "explore");
        // The explorer's table has the figures in every format; the package has all else besides.
        dataset["distribution"]!.AsArray().Add(new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = "application/zip", ["contentUrl"] = site + DataPackage.Path.TrimStart('/') });
        dataset["temporalCoverage"] = $"{plans.YearsShown.FirstYear}/{plans.YearsShown.LastYear}";
        dataset["keywords"] = Texts(plans.Topics.Select(t => t.Name));
        return dataset.ToJsonString(Readable);
    }

    /// <summary>One indicator.</summary>
    public string Of(PublishedPlans plans, IndicatorHistory history, string site)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(history);
        var indicator = history.Indicator;
        var figures = plans.Figures[indicator.IndicatorId].ToList();
        var dataset = Of(plans, words["dataset.indicator", indicator.Name], words["dataset.indicator.description", indicator.Name, indicator.Definition, figures.Count],
            site, $"{site}indicators/{indicator.IndicatorId}", $"indicators/{indicator.IndicatorId}");
        dataset["identifier"] = indicator.IndicatorId;
        if (figures.Count > 0)
            dataset["temporalCoverage"] = $"{figures.Min(f => f.Period.FirstYear)}/{figures.Max(f => f.Period.LastYear)}";
        dataset["keywords"] = Texts([plans.Topic(indicator.TopicId).Name, .. indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries)]);
        dataset["variableMeasured"] = new JsonObject
        {
            ["@type"] = "PropertyValue",
            ["name"] = indicator.Name,
            ["unitText"] = text.Unit(indicator.Unit),
            ["description"] = indicator.Definition,
        };
        return dataset.ToJsonString(Readable);
    }

    private JsonObject Of(PublishedPlans plans, string name, string description, string site, string page, string table) => new()
    {
        ["@context"] = "https://schema.org/",
        ["@type"] = "Dataset",
        ["name"] = name,
        ["description"] = description,
        ["url"] = page,
        ["inLanguage"] = Languages.IsChinese ? "zh-Hans" : "en",
        ["isAccessibleForFree"] = true,
        ["version"] = plans.Release.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["dateModified"] = plans.ReleasedAt is { } at ? BeijingTime.Day(at) : null,
        ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = words["product.name"].Value, ["url"] = site },
        ["spatialCoverage"] = new JsonObject { ["@type"] = "Place", ["name"] = words["dataset.place"].Value, ["identifier"] = plans.RegionCode },
        ["isBasedOn"] = Texts(plans.Documents.Select(d => d.Title)),
        ["distribution"] = new JsonArray([.. formats.All.Select(f => (JsonNode)new JsonObject
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = f.MediaType,
            ["contentUrl"] = $"{site}{table}.{f.Suffix}",
        })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];
}
