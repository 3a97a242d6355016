using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>The other projects that stand beside one in a list: of the same paragraph, and so of the same group.</summary>
public sealed record Neighbours(ProjectAppearance Beside, IReadOnlyList<Project> Others);

/// <summary>What the page and the CSV of one project show.</summary>
public sealed record ProjectView(
    PublishedPlans Plans, ProjectRegister Register, ProjectHistory History, ProjectFigures Figures, IReadOnlyList<Neighbours> Neighbours);

/// <summary>Reads one project.</summary>
public sealed class ProjectQuery(PublishedPlansReader reader)
{
    /// <returns>Null when there is no such project.</returns>
    public async Task<ProjectView?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var register = new ProjectRegister(plans.Projects, plans.Documents);
        return register.History(id) is { } history
            ? new(plans, register, history, ProjectFigures.Of(plans, id), [.. NeighboursOf(history, plans)])
            : null;
    }

    // A text names projects of all kinds in one breath: its neighbours count only when no list has any.
    private static IEnumerable<Neighbours> NeighboursOf(ProjectHistory history, PublishedPlans plans)
    {
        var listed = history.Appearances.Where(a => a.Mention == ProjectMention.Listed).ToList();
        return (listed.Count > 0 ? listed : history.Appearances)
            .Select(a => new Neighbours(a, [.. plans.Projects.Where(p => IsBeside(a.Project, p))]))
            .Where(n => n.Others.Count > 0);
    }

    private static bool IsBeside(Project one, Project other)
        => other.ProjectId != one.ProjectId
            && (other.DocumentId, other.Paragraph, other.PlanYear, other.ListZh, other.GroupZh) == (one.DocumentId, one.Paragraph, one.PlanYear, one.ListZh, one.GroupZh);
}
