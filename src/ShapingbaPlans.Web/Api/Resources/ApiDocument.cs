using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>A published source (报告 / 文件).</summary>
public sealed record ApiDocument
{
    /// <summary>Its id.</summary>
    /// <example>report-2024</example>
    public required string DocumentId { get; init; }

    /// <summary>Its title in the language asked for.</summary>
    public required string Title { get; init; }

    /// <summary>An annual report or an action plan.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The GB/T 2260 code of its region.</summary>
    /// <example>500106</example>
    public required string RegionCode { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its reference number; empty when it gives none.</summary>
    public required string ReferenceNo { get; init; }

    /// <summary>The day of issue, when it gives one.</summary>
    public required DateOnly? IssuedOn { get; init; }

    /// <summary>The first year it speaks of; for an annual report the year whose actuals it states.</summary>
    /// <example>2024</example>
    public required int FirstYear { get; init; }

    /// <summary>The last year it speaks of; for an annual report the year it plans.</summary>
    /// <example>2025</example>
    public required int LastYear { get; init; }

    /// <summary>How many paragraphs its text has.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>How many figures it reports as done.</summary>
    public required int ActualFigures { get; init; }

    /// <summary>How many figures it promises.</summary>
    public required int PlanFigures { get; init; }

    /// <summary>SHA-256 of the text that citations refer to, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiDocument Of(PublishedPlans plans, Document document)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(document);
        var figures = plans.Figures.SelectMany(f => f).Where(f => f.DocumentId == document.DocumentId).ToList();
        return new()
        {
            DocumentId = document.DocumentId,
            Title = document.Title,
            Kind = document.Kind,
            RegionCode = document.RegionCode,
            Publisher = document.PublisherZh,
            ReferenceNo = document.ReferenceNo,
            IssuedOn = document.IssuedOn,
            FirstYear = document.FirstYear,
            LastYear = document.LastYear,
            Paragraphs = document.Paragraphs,
            ActualFigures = figures.Count(f => f.Role == Role.Actual),
            PlanFigures = figures.Count(f => f.Role == Role.Plan),
            Sha256 = document.Sha256,
            Links = ApiLinks.Of(plans, $"documents/{document.DocumentId}", $"/documents/{document.DocumentId}"),
        };
    }
}
