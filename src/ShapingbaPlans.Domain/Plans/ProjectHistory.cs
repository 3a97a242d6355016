namespace ShapingbaPlans.Domain.Plans;

/// <summary>How a document names a project.</summary>
public enum ProjectMention
{
    /// <summary>列入清单: in a list of the year's plan.</summary>
    Listed,

    /// <summary>计划点名: in the running text of the year's plan.</summary>
    Planned,

    /// <summary>执行点名: in the running text about what was done in the year.</summary>
    Reported,
}

/// <summary>One place where a project is named.</summary>
public sealed record ProjectAppearance(Project Project, ProjectMention Mention)
{
    /// <summary>The year it is planned for or reported of.</summary>
    public int Year => Project.PlanYear;
}

/// <summary>Everything the documents say of one project by naming it: its appearances over the years.</summary>
/// <example>轨道7号线 is listed for 2023 and 2024 and named in the text of the plan for 2025.</example>
public sealed record ProjectHistory
{
    /// <summary>The project's slug.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Where it is named, by year and place in the document.</summary>
    public required IReadOnlyList<ProjectAppearance> Appearances { get; init; }

    /// <summary>Its name: as the last list prints it, else as the last text does; texts shorten names or add the section.</summary>
    public string NameZh => (Appearances.LastOrDefault(a => a.Mention == ProjectMention.Listed) ?? Appearances[^1]).Project.NameZh;

    /// <summary>All its names as printed, the first printed first.</summary>
    public IReadOnlyList<string> NamesZh => [.. Appearances.Select(a => a.Project.NameZh).Distinct()];

    /// <summary>The years in whose plan it stands in a list.</summary>
    public IReadOnlyList<int> ListedYears => [.. Appearances.Where(a => a.Mention == ProjectMention.Listed).Select(a => a.Year).Distinct()];

    /// <summary>How it is named in a year, a list before a text; null when it is not.</summary>
    public ProjectMention? In(int year) => Appearances.Where(a => a.Year == year).Select(a => (ProjectMention?)a.Mention).Min();

    /// <summary>True when a list of the year's plan names it.</summary>
    public bool IsListedIn(int year) => In(year) == ProjectMention.Listed;

    /// <summary>True when it stands in the lists of two plans that follow each other.</summary>
    public bool IsListedAgain => ListedYears.Any(y => IsListedIn(y + 1));

    /// <summary>Puts the appearances of each project together; projects and appearances keep the order given.</summary>
    /// <exception cref="ArgumentException">Two documents have the same id.</exception>
    public static IReadOnlyList<ProjectHistory> OfAll(IEnumerable<Project> projects, IEnumerable<Document> documents)
    {
        var byId = documents.ToDictionary(d => d.DocumentId, StringComparer.Ordinal);
        return [.. projects.GroupBy(p => p.ProjectId).Select(g => new ProjectHistory
        {
            ProjectId = g.Key,
            Appearances = [.. g.OrderBy(p => p.PlanYear).Select(p => new ProjectAppearance(p, MentionOf(p, byId.GetValueOrDefault(p.DocumentId))))],
        })];
    }

    private static ProjectMention MentionOf(Project project, Document? document)
        => project.ListZh != Project.TextZh ? ProjectMention.Listed
            : document?.ReportsActualsOf(project.PlanYear) == true ? ProjectMention.Reported
            : ProjectMention.Planned;
}
