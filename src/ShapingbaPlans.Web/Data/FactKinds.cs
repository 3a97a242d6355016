using System.Text.Json;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data;

/// <summary>One kind of published fact: its name in revisions, and how it is written down and read back.</summary>
/// <param name="Name">The name in revisions.</param>
/// <param name="Type">The record.</param>
/// <param name="Published">All facts of the kind.</param>
/// <param name="OfDocuments">Those that belong to some documents, and so to their region; all, where the kind belongs to no region.</param>
public sealed record FactKind(
    string Name, Type Type, Func<PlansDb, IQueryable<IFact>> Published, Func<PlansDb, IReadOnlyList<string>, IQueryable<IFact>> OfDocuments)
{
    /// <summary>The canonical JSON: equal facts give equal texts.</summary>
    public string Write(IFact fact) => JsonSerializer.Serialize(fact, Type, FactJson.Options);

    public IFact Read(string json) => (IFact)JsonSerializer.Deserialize(json, Type, FactJson.Options)!;
}

/// <summary>All kinds, in the order in which they refer to one another. A new kind of fact is one line here.</summary>
public static class FactKinds
{
    public static readonly IReadOnlyList<FactKind> All =
    [
        Of<Topic>("topic"),
        Of<Document>("document", (db, documents) => db.Documents.Where(d => documents.Contains(d.DocumentId))),
        Of<Indicator>("indicator"),
        Of<Figure>("figure", (db, documents) => db.Figures.Where(f => documents.Contains(f.DocumentId))),
        Of<Link>("link"),
        Of<Department>("department"),
        Of<PlanTask>("task", (db, documents) => db.Tasks.Where(t => documents.Contains(t.DocumentId))),
        Of<TaskDepartment>("task_department", (db, documents) => from part in db.TaskDepartments
            join task in db.Tasks on part.TaskId equals task.TaskId where documents.Contains(task.DocumentId) select part),
        Of<Project>("project", (db, documents) => db.Projects.Where(p => documents.Contains(p.DocumentId))),
        Of<ProjectIndicator>("project_indicator", (db, documents) => db.ProjectIndicators
            .Where(t => db.Projects.Where(p => documents.Contains(p.DocumentId)).Select(p => p.ProjectId).Contains(t.ProjectId))),
        Of<TaskIndicator>("task_indicator", (db, documents) => from named in db.TaskIndicators
            join task in db.Tasks on named.TaskId equals task.TaskId where documents.Contains(task.DocumentId) select named),
        Of<UnansweredPromise>("unanswered", (db, documents) => db.Unanswered.Where(u => u.DocumentId == null || documents.Contains(u.DocumentId))),
        Of<TotalPart>("total_part"),
        Of<Translation>("translation"),
        Of<ProgressFigure>("progress"),
        Of<TaskStep>("task_step", (db, documents) => from step in db.TaskSteps
            join task in db.Tasks on step.TaskId equals task.TaskId where documents.Contains(task.DocumentId) select step),
    ];

    private static readonly Dictionary<Type, FactKind> ByType = All.ToDictionary(k => k.Type);
    private static readonly Dictionary<string, FactKind> ByName = All.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of a fact.</summary>
    public static FactKind Of(IFact fact) => ByType[fact.GetType()];

    public static FactKind For<T>() where T : IFact => ByType[typeof(T)];

    public static FactKind Named(string name)
        => ByName.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no kind of fact named '{name}'.", nameof(name));

    private static FactKind Of<T>(string name, Func<PlansDb, IReadOnlyList<string>, IQueryable<T>>? ofDocuments = null) where T : class, IFact
        => new(name, typeof(T), db => db.Set<T>(), (db, documents) => ofDocuments is null ? db.Set<T>() : ofDocuments(db, documents));
}
