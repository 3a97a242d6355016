using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>A list as one document prints it; named in the text, the texts about one year of one document.</summary>
public sealed record ProjectList(int PlanYear, string DocumentId, string ListZh, ProjectMention Mention)
{
    public static ProjectList Of(ProjectAppearance appearance)
    {
        ArgumentNullException.ThrowIfNull(appearance);
        return new(appearance.Year, appearance.Project.DocumentId, appearance.Project.ListZh, appearance.Mention);
    }
}

/// <summary>One project in one list.</summary>
public sealed record ProjectRow(ProjectHistory History, ProjectAppearance Appearance, ProjectFigures Figures, IReadOnlyList<string> NamesEn)
{
    public Project Project => Appearance.Project;

    public ProjectList List => ProjectList.Of(Appearance);
}
