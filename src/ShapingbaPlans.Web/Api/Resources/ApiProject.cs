using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>A named key project with all places that name it (重点项目).</summary>
public sealed record ApiProject
{
    /// <summary>Its id, the same over the years.</summary>
    /// <example>rail-line-7</example>
    public required string ProjectId { get; init; }

    /// <summary>Its name in the language asked for; Chinese where no English form is known.</summary>
    public required string Project { get; init; }

    /// <summary>The years in whose plan it stands in a list.</summary>
    public required IReadOnlyList<int> ListedYears { get; init; }

    /// <summary>The indicators whose figures are about it.</summary>
    public required IReadOnlyList<string> IndicatorIds { get; init; }

    /// <summary>Where it is named, by year and place in the document.</summary>
    public required IReadOnlyList<ApiMention> Mentions { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiProject Of(PublishedPlans plans, ProjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(history);
        return new()
        {
            ProjectId = history.ProjectId,
            Project = plans.Local(history.NameZh),
            ListedYears = history.ListedYears,
            IndicatorIds = [.. plans.ProjectIndicators[history.ProjectId]],
            Mentions = [.. history.Appearances.Select(a => ApiMention.Of(plans, a))],
            Links = ApiLinks.Of(plans, $"projects/{history.ProjectId}", $"/projects/{history.ProjectId}"),
        };
    }
}

/// <summary>One place that names a project.</summary>
public sealed record ApiMention
{
    /// <summary>The year it is planned for or reported of.</summary>
    /// <example>2023</example>
    public required int PlanYear { get; init; }

    /// <summary>In a list, in the text of a plan, or in the text of what was done.</summary>
    public required ProjectMention Mention { get; init; }

    /// <summary>The list it stands in; 正文 for the running text.</summary>
    public required string List { get; init; }

    /// <summary>The group inside the list; empty when there is none.</summary>
    public required string Group { get; init; }

    /// <summary>The name as printed there.</summary>
    public required string NamePrinted { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApiCitation Citation { get; init; }

    public static ApiMention Of(PublishedPlans plans, ProjectAppearance appearance)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(appearance);
        var project = appearance.Project;
        return new()
        {
            PlanYear = project.PlanYear,
            Mention = appearance.Mention,
            List = plans.Local(project.ListZh),
            Group = plans.Local(project.GroupZh),
            NamePrinted = project.NameZh,
            Citation = ApiCitation.Of(plans, project.DocumentId, project.Paragraph),
        };
    }
}
