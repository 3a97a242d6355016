namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// All named projects, and which are listed again. "Again" is only said between two plans that both have lists: where the next plan
/// has none, nothing can be said. Not listed again is not the same as not built.
/// </summary>
/// <example>Lists for 2023 {a, b} and 2024 {b, c}: b is listed again, a is not, and of c nothing is said.</example>
public sealed class ProjectRegister(IEnumerable<Project> projects, IEnumerable<Document> documents)
{
    /// <summary>The projects, in the order in which they are first named.</summary>
    public IReadOnlyList<ProjectHistory> Histories { get; } = ProjectHistory.OfAll(projects, documents);

    /// <summary>The plan years with a list, in order.</summary>
    public IReadOnlyList<int> ListYears => [.. Histories.SelectMany(h => h.ListedYears).Distinct().Order()];

    /// <summary>From the first to the last year with a named project; null when there is none.</summary>
    public Period? Years => Histories.Count == 0 ? null
        : new Period(Histories.Min(h => h.Appearances[0].Year), Histories.Max(h => h.Appearances[^1].Year));

    /// <summary>One project; null when there is none of that id.</summary>
    public ProjectHistory? History(string projectId) => Histories.FirstOrDefault(h => h.ProjectId == projectId);

    /// <summary>The projects in the lists of a year's plan.</summary>
    public IReadOnlyList<ProjectHistory> ListedIn(int year) => [.. Histories.Where(h => h.IsListedIn(year))];

    /// <summary>The years after which it is not listed again, though the next plan has lists.</summary>
    public IReadOnlyList<int> LeftOutAfter(ProjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var years = ListYears;
        return [.. history.ListedYears.Where(y => years.Contains(y + 1) && !history.IsListedIn(y + 1))];
    }
}
