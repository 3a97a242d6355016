using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>What is printed into every picture that leaves the site: the documents its numbers come from, and the release.</summary>
public sealed class SheetNotes(IStringLocalizer<Words> words)
{
    /// <example>来源：2024年报告、2025年报告。</example>
    public string Sources(PublishedPlans plans, IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var documents = figures.Select(f => f.DocumentId).Distinct().Select(plans.Document).OfType<Document>()
            .OrderBy(d => d.SpeaksOn).ThenBy(d => d.DocumentId, StringComparer.Ordinal)
            .Select(d => d.Kind == DocumentKind.AnnualReport ? words["citation.report", d.FirstYear].Value : words["citation.action-plan"].Value);
        return words["picture.sources", string.Join(words["list.comma"], documents)];
    }

    /// <example>沙坪坝计划追踪，第1次发布 · 2026-11-23.</example>
    public string Release(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.ReleasedAt is { } at ? words["picture.release", words["product.name"], words["frame.release", plans.Release, BeijingTime.Day(at)].Value] : words["product.name"];
    }
}
