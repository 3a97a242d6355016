using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Shared;

/// <summary>The name of a fact as a reader knows it: the indicator with year and role, not its key.</summary>
public sealed class FactName(IStringLocalizer<Words> words)
{
    public string Of(Revision revision, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(plans);
        var json = revision.After ?? revision.Before;
        return json is null ? revision.FactKey : Of(FactKinds.Named(revision.FactKind).Read(json), plans, id => plans.Indicator(id));
    }

    /// <summary>The name of what a draft proposes; its slot where the draft cannot be read yet.</summary>
    public string Of(DraftReading reading, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(book);
        return reading.Fact is { } fact ? Of(fact, book) : reading.Draft.Slot;
    }

    private string Of(IFact fact, PublishedPlans plans, Func<string, Indicator?> indicatorOf)
    {
        string IndicatorName(string id) => indicatorOf(id)?.Name ?? id;
        return fact switch
        {
            Figure figure => $"{IndicatorName(figure.IndicatorId)} · {figure.Period} · {words["role." + Codes.Of(figure.Role)]}",
            Link link => $"{IndicatorName(link.IndicatorId)} · {link.Year}",
            UnansweredPromise unanswered => $"{IndicatorName(unanswered.IndicatorId)} · {unanswered.Year}",
            ProgressFigure progress => $"{IndicatorName(progress.IndicatorId)} · {progress.Year}-{progress.Month:00}",
            TaskStep step => $"{TaskName(step.TaskId, plans)} · {step.Year} · {words["task-stage." + Codes.Of(step.Step)]}",
            Indicator indicator => indicator.Name,
            Topic topic => topic.Name,
            Document document => document.Title,
            Department department => plans.Local(department.NameZh),
            PlanTask task => TaskName(task.TaskId, plans, task),
            Project project => $"{plans.Local(project.NameZh)} · {project.PlanYear}",
            _ => fact.Key,
        };
    }

    /// <summary>The name of a fact that is published or proposed.</summary>
    public string Of(IFact fact, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(book);
        string ProjectName(string id) => book.Catalogue.Facts<Project>().FirstOrDefault(p => p.ProjectId == id) is { } project ? book.Plans.Local(project.NameZh) : id;
        string Named(string kind, string key) => book.Catalogue.Find(kind, key) is { } named ? Of(named, book.Plans, book.Indicator) : key;
        return fact switch
        {
            TaskDepartment part => $"{Named("task", part.TaskId)} · {Named("department", part.DepartmentId)} · {words["department-part." + Codes.Of(part.Part)]}",
            TaskIndicator about => $"{Named("task", about.TaskId)} · {Named("indicator", about.IndicatorId)}",
            ProjectIndicator tied => $"{ProjectName(tied.ProjectId)} · {Named("indicator", tied.IndicatorId)}",
            TotalPart part => $"{Named("indicator", part.TotalId)} · {Named("indicator", part.PartId)}",
            Translation translation => translation.TextZh,
            Project project => $"{book.Plans.Local(project.NameZh)} · {project.PlanYear} · {book.Plans.Local(project.ListZh)}",
            _ => Of(fact, book.Plans, book.Indicator),
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
}
