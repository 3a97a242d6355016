namespace ShapingbaPlans.Domain.Plans;

/// <summary>A published source (报告 / 文件). It belongs to a region, and so do its figures.</summary>
public sealed record Document : IFact
{
    /// <summary>A slug such as <c>report-2024</c>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The GB/T 2260 code of the region, e.g. <c>500106</c> for 沙坪坝区.</summary>
    public required string RegionCode { get; init; }

    /// <summary>An annual report or an action plan.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The first year it speaks of; for an annual report the year whose actuals it states.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The last year it speaks of; for an annual report the year it plans.</summary>
    public required int LastYear { get; init; }

    /// <summary>The title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>The title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Who published it.</summary>
    public string PublisherZh { get; init; } = "";

    /// <summary>The reference number, when the source gives one.</summary>
    public string ReferenceNo { get; init; } = "";

    /// <summary>The day of issue, when the source gives one.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>How many paragraphs its text has.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>SHA-256 of the text file the citations refer to, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <inheritdoc/>
    public string Key => DocumentId;

    /// <summary>The day it speaks; without a day of issue, an annual report in the year after its first, a plan in its first.</summary>
    public DateOnly SpeaksOn => IssuedOn ?? new DateOnly(FirstYear + (Kind == DocumentKind.AnnualReport ? 1 : 0), 1, 1);

    /// <summary>True when this is the report that states the actuals of a year.</summary>
    public bool ReportsActualsOf(int year) => Kind == DocumentKind.AnnualReport && FirstYear == year;
}
