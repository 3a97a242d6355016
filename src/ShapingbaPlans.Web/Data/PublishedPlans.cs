using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Data;

/// <summary>A region's published facts as of one release: what every browse page and its CSV are made from.</summary>
public sealed partial class PublishedPlans
{
    public required string RegionCode { get; init; }

    /// <summary>The release number; 0 before the first.</summary>
    public required int Release { get; init; }

    public required DateTime? ReleasedAt { get; init; }

    /// <summary>The number of the latest release; greater than <see cref="Release"/> when an earlier one is looked at.</summary>
    public required int LatestRelease { get; init; }

    /// <summary>The region's facts of all kinds as published, for work on them: readers' pages take the parts below.</summary>
    public required IReadOnlyList<IFact> Facts { get; init; }

    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The years that pages show: from the first reported to the last planned.</summary>
    public required Period YearsShown { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>All figures, by indicator.</summary>
    public required ILookup<string, Figure> Figures { get; init; }

    /// <summary>All links, by indicator.</summary>
    public required ILookup<string, Link> Links { get; init; }

    /// <summary>The stated fates of promises without an answer, by indicator.</summary>
    public required ILookup<string, UnansweredPromise> Unanswered { get; init; }

    /// <summary>The action plan's tasks, with their departments and indicators.</summary>
    public required PublishedTasks Tasks { get; init; }

    /// <summary>The key projects' appearances, by plan year and place in the document.</summary>
    public required IReadOnlyList<Project> Projects { get; init; }

    /// <summary>Which indicators' figures are about one project.</summary>
    public required ILookup<string, string> ProjectIndicators { get; init; }

    /// <summary>The parts of totals, by the total's indicator.</summary>
    public required ILookup<string, string> TotalParts { get; init; }

    /// <summary>The part-years of each indicator, by month. Histories never read them.</summary>
    public required ILookup<string, ProgressFigure> Progress { get; init; }

    /// <summary>The chains of tasks: their steps by task, the first year first.</summary>
    public required ILookup<string, TaskStep> TaskSteps { get; init; }

    /// <summary>English forms of Chinese names, notes and reasons.</summary>
    public required IReadOnlyDictionary<string, string> Translations { get; init; }

    /// <summary>What is shown of each indicator, in the order of <see cref="Indicators"/>.</summary>
    public required IReadOnlyList<IndicatorHistory> Histories { get; init; }

    /// <summary>The checks between figures, run over all of them.</summary>
    public required ConsistencyReport Checks { get; init; }

    /// <summary>The years with an annual report, in order.</summary>
    public IEnumerable<int> ReportedYears => Documents.Where(d => d.Kind == DocumentKind.AnnualReport).Select(d => d.FirstYear).Order();
}
