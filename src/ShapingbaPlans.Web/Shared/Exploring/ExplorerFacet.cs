using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared.Exploring;

/// <summary>A side from which figures can be chosen, several values at once; its name is its part of the address. A new one is a line in <see cref="All"/>.</summary>
/// <param name="Name">The part of the address.</param>
/// <param name="KnownIn">The codes that may be asked for, in the order in which they are listed.</param>
/// <param name="CodesOf">The codes that a row has; none where the question makes no sense.</param>
public sealed record ExplorerFacet(string Name, Func<PublishedPlans, IReadOnlyList<string>> KnownIn, Func<ExplorerRow, IReadOnlyList<string>> CodesOf)
{
    /// <summary>No task names the indicator; nobody has classed the promise yet.</summary>
    public const string None = "none";

    public static readonly ExplorerFacet Indicator = new("indicator", p => [.. p.Indicators.Select(i => i.IndicatorId)], r => [r.Indicator.IndicatorId]);

    public static readonly ExplorerFacet Topic = new("topic", p => [.. p.Topics.Select(t => t.TopicId)], r => [r.Topic.TopicId]);

    public static readonly ExplorerFacet Role = Terms<Role>("role", r => r.Figure.Role);

    public static readonly ExplorerFacet Verdict = Terms<YearState>("verdict", r => r.Verdict);

    public static readonly ExplorerFacet Unanswered = new(
        "unanswered", _ => [.. Codes.All<UnansweredClass>(), None],
        r => !r.IsUnanswered ? [] : [r.UnansweredClass is { } given ? Codes.Of(given) : None]);

    public static readonly ExplorerFacet Measure = Terms<Measure>("measure", r => r.Indicator.Measure);

    public static readonly ExplorerFacet Prominence = Terms<Prominence>("prominence", r => r.Indicator.Prominence);

    public static readonly ExplorerFacet Nature = Terms<Nature>("nature", r => r.Indicator.Nature);

    public static readonly ExplorerFacet Department = new(
        "department", p => [.. p.Tasks.Departments.Select(d => d.DepartmentId), None],
        r => r.Leads.Count == 0 ? [None] : [.. r.Leads.Select(d => d.DepartmentId)]);

    public static readonly ExplorerFacet Document = new("document", p => [.. p.Documents.Select(d => d.DocumentId)], r => [r.Figure.DocumentId]);

    /// <summary>The list: form, chips, counts, links, the filter and its refusals all read it.</summary>
    public static readonly IReadOnlyList<ExplorerFacet> All = [Topic, Role, Verdict, Unanswered, Measure, Prominence, Nature, Department, Document, Indicator];

    private static ExplorerFacet Terms<T>(string name, Func<ExplorerRow, T?> term) where T : struct, Enum
        => new(name, _ => Codes.All<T>(), r => term(r) is { } known ? [Codes.Of(known)] : []);
}
