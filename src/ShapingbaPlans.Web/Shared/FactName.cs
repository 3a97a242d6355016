using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared;

/// <summary>The name of a fact as a reader knows it: the indicator with year and role, not its key.</summary>
public sealed class FactName(IStringLocalizer<Words> words)
{
    public string Of(Revision revision, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(plans);
        var json = revision.After ?? revision.Before;
        if (json is null)
            return revision.FactKey;
        return FactKinds.Named(revision.FactKind).Read(json) switch
        {
            Figure figure => $"{IndicatorName(figure.IndicatorId, plans)} · {figure.Period} · {words["role." + Codes.Of(figure.Role)]}",
            Link link => $"{IndicatorName(link.IndicatorId, plans)} · {link.Year}",
            UnansweredPromise unanswered => $"{IndicatorName(unanswered.IndicatorId, plans)} · {unanswered.Year}",
            ProgressFigure progress => $"{IndicatorName(progress.IndicatorId, plans)} · {progress.Year}-{progress.Month:00}",
            TaskStep step => $"{TaskName(step.TaskId, plans)} · {step.Year} · {words["task-stage." + Codes.Of(step.Step)]}",
            Indicator indicator => indicator.Name,
            Topic topic => topic.Name,
            Document document => document.Title,
            Department department => plans.Local(department.NameZh),
            PlanTask task => TaskName(task.TaskId, plans, task),
            Project project => $"{plans.Local(project.NameZh)} · {project.PlanYear}",
            _ => revision.FactKey,
        };
    }

    /// <summary>The indicator that the fact is about; null when it is about none.</summary>
    public static string? IndicatorOf(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        using var fact = JsonDocument.Parse(revision.After ?? revision.Before ?? "{}");
        return fact.RootElement.TryGetProperty("indicator_id", out var id) ? id.GetString() : null;
    }

    private static string TaskName(string id, PublishedPlans plans, PlanTask? known = null)
        => (known ?? plans.Tasks.Item(id)) is { } task ? plans.Local(task.ItemZh.Length > 0 ? task.ItemZh : task.TaskZh) : id;

    private static string IndicatorName(string id, PublishedPlans plans) => plans.Indicator(id)?.Name ?? id;
}
