using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data;

/// <summary>One kind of published fact: its name in revisions, and how it is written down and read back.</summary>
public sealed record FactKind(string Name, Type Type, Func<PlansDb, IQueryable<IFact>> Published)
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
        Of<Document>("document"),
        Of<Indicator>("indicator"),
        Of<Figure>("figure"),
        Of<Link>("link"),
        Of<Department>("department"),
        Of<PlanTask>("task"),
        Of<TaskDepartment>("task_department"),
        Of<Project>("project"),
        Of<ProjectIndicator>("project_indicator"),
        Of<TaskIndicator>("task_indicator"),
        Of<UnansweredPromise>("unanswered"),
        Of<TotalPart>("total_part"),
        Of<Translation>("translation"),
        Of<ProgressFigure>("progress"),
        Of<TaskStep>("task_step"),
    ];

    public static FactKind For<T>() where T : IFact => All.Single(k => k.Type == typeof(T));

    public static FactKind Named(string name)
        => All.FirstOrDefault(k => k.Name == name) ?? throw new ArgumentException($"There is no kind of fact named '{name}'.", nameof(name));

    private static FactKind Of<T>(string name) where T : class, IFact
        => new(name, typeof(T), db => db.Set<T>().AsTracking());
}
