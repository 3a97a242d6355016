using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>What the documents of one region cover: which years are reported, and which statement of a year comes first.</summary>
public sealed class ReportedYears
{
    private readonly Dictionary<string, Document> byId;
    private readonly HashSet<int> reported;

    /// <summary>Reads the documents of one region.</summary>
    public ReportedYears(IEnumerable<Document> documents)
    {
        byId = documents.ToDictionary(d => d.DocumentId, StringComparer.Ordinal);
        reported = [.. byId.Values.Where(d => d.Kind == DocumentKind.AnnualReport).Select(d => d.FirstYear)];
    }

    /// <summary>The last year with an annual report; null when there is none.</summary>
    public int? LastReported => reported.Count == 0 ? null : reported.Max();

    /// <summary>The years to show: from the first that a report states to the last that a report plans; null when there is no annual report.</summary>
    /// <example>The reports of 2022 to 2025 show 2022–2026: the last of them plans 2026.</example>
    public Period? Shown
    {
        get
        {
            var reports = byId.Values.Where(d => d.Kind == DocumentKind.AnnualReport).ToList();
            return reports.Count == 0 ? null : new(reports.Min(d => d.FirstYear), reports.Max(d => d.LastYear));
        }
    }

    /// <summary>True when the annual report that states the actuals of the year is among the documents.</summary>
    public bool IsReported(int year) => reported.Contains(year);

    /// <summary>The report whose actuals are those of the year.</summary>
    public Document? ReportOf(int year) => byId.Values.FirstOrDefault(d => d.ReportsActualsOf(year));

    /// <summary>
    /// The plan of a year: from the annual report that plans it, else from the latest other document. What an action plan wants by its last
    /// year is a horizon target, and no plan of that year.
    /// </summary>
    public Figure? PlanOf(int year, IEnumerable<Figure> figures)
        => figures.Where(f => f.Role == Role.Plan && f.Period == new Period(year) && !IsHorizonOfItsPlan(f))
            .OrderByDescending(f => byId.GetValueOrDefault(f.DocumentId) is { Kind: DocumentKind.AnnualReport } d && d.LastYear == year)
            .ThenByDescending(Order).FirstOrDefault();

    /// <summary>The actual of a year: from the report of the year, else the earliest statement; a later report does not overwrite it.</summary>
    public Figure? ActualOf(int year, IEnumerable<Figure> figures)
        => figures.Where(f => f.Role == Role.Actual && f.Period == new Period(year))
            .OrderByDescending(f => byId.GetValueOrDefault(f.DocumentId)?.ReportsActualsOf(year) ?? false)
            .ThenBy(Order).FirstOrDefault();

    /// <summary>True for a target of the last year of an action plan.</summary>
    internal bool IsHorizonOfItsPlan(Figure figure)
        => byId.GetValueOrDefault(figure.DocumentId) is { Kind: DocumentKind.ActionPlan } plan && figure.IsHorizonTarget(plan.LastYear);

    /// <summary>The order in which documents speak.</summary>
    internal (DateOnly Day, string DocumentId, int Paragraph, int Start) Order(Figure figure)
        => byId.TryGetValue(figure.DocumentId, out var document)
            ? (document.SpeaksOn, figure.DocumentId, figure.Paragraph, figure.Start)
            : (DateOnly.MaxValue, figure.DocumentId, figure.Paragraph, figure.Start);
}
