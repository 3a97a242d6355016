using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Judges entries of the catalogue with everything in sight that is published or proposed.</summary>
public sealed class CatalogueChecks
{
    private readonly Dictionary<(string Kind, string Key), IFact> _facts;
    private readonly ILookup<(string Kind, string Key), IFact> _referring;
    private readonly HashSet<string> _projects;
    private readonly DraftBook _book;

    /// <param name="book">All drafts beside what is published; those that withdraw count as gone.</param>
    public CatalogueChecks(DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
        _facts = book.Plans.Facts.ToDictionary(f => (KindOf(f).Name, f.Key), f => f);
        foreach (var reading in book.Drafts.Select(book.Read))
        {
            if (reading.Fact is not { } fact)
                continue;
            if (reading.Draft.Withdraws)
                _facts.Remove((reading.Kind.Name, fact.Key));
            else
                _facts[(reading.Kind.Name, fact.Key)] = fact;
        }

        _referring = _facts.Values.SelectMany(f => SeedReferences.NamedBy(f).Select(n => ((n.Kind, n.Key), f))).ToLookup(n => n.Item1, n => n.f);
        _projects = [.. Facts<Project>().Select(p => p.ProjectId)];
    }

    /// <summary>The facts of a type that are published or proposed.</summary>
    public IEnumerable<T> Facts<T>() where T : IFact => _facts.Values.OfType<T>();

    /// <summary>A fact that is published or proposed; null when there is none.</summary>
    public IFact? Find(string kind, string key) => _facts.GetValueOrDefault((kind, key));

    /// <summary>What names a fact, and so keeps it from being withdrawn.</summary>
    public IReadOnlyList<IFact> Referring(FactKind kind, string key)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var named = _referring[(kind.Name, key)];
        // A project has a row for each year and list: the last of them is what its indicators name.
        if (kind.Type == typeof(Project) && _book.Plans.Facts.OfType<Project>().FirstOrDefault(p => p.Key == key) is { } project
            && !Facts<Project>().Any(p => p.ProjectId == project.ProjectId && p.Key != key))
            named = named.Concat(Facts<ProjectIndicator>().Where(t => t.ProjectId == project.ProjectId));
        return [.. named];
    }

    public static FactKind KindOf(IFact fact) => FactKinds.All.Single(k => k.Type == fact.GetType());

    /// <summary>The problems of a draft that can be read.</summary>
    internal IEnumerable<DraftProblem> Of(Draft draft, IFact fact)
    {
        var kind = KindOf(fact);
        if (draft.Withdraws)
        {
            var referring = Referring(kind, fact.Key);
            if (referring.Count > 0)
                yield return new(Code(CatalogueProblemKind.IsReferredTo), true, "", fact.Key, referring.Count.ToString(CultureInfo.InvariantCulture));
            yield break;
        }

        foreach (var (column, named, key) in SeedReferences.NamedBy(fact).Where(n => Find(n.Kind, n.Key) is null))
            yield return new(Code(CatalogueProblemKind.IsNotThere), true, column, key);
        if (fact is ProjectIndicator tied && !_projects.Contains(tied.ProjectId))
            yield return new(Code(CatalogueProblemKind.IsNotThere), true, "project_id", tied.ProjectId);
        foreach (var problem in Rules(draft, fact))
            yield return new(Code(problem.Kind), problem.IsError, problem.Column, problem.Named, problem.Other);
        foreach (var problem in OfPlace(draft, fact))
            yield return problem;
    }

    private IEnumerable<CatalogueProblem> Rules(Draft draft, IFact fact) => fact switch
    {
        Indicator indicator => CatalogueRules.OfIndicator(indicator, Before<Indicator>(draft), [.. Others(indicator)], [.. _book.Plans.Figures[indicator.IndicatorId]]),
        Department department => CatalogueRules.OfDepartment(department, Before<Department>(draft), Others(department)),
        Topic topic => CatalogueRules.OfTopic(topic, Before<Topic>(draft), Others(topic)),
        TotalPart part => CatalogueRules.OfPart(_book.Indicator(part.TotalId), _book.Indicator(part.PartId)),
        _ => [],
    };

    // Where it stands in its document: the paragraph is there, and the words are printed in it.
    private IEnumerable<DraftProblem> OfPlace(Draft draft, IFact fact)
    {
        var place = fact switch
        {
            PlanTask task => (task.DocumentId, task.Paragraph),
            Project project => (project.DocumentId, project.Paragraph),
            _ => ("", 0),
        };
        if (_book.Document(place.Item1) is { } document && (place.Item2 < 1 || place.Item2 > document.Paragraphs))
            yield return new("draft.no_such_paragraph", true, "paragraph", place.Item2.ToString(CultureInfo.InvariantCulture), document.Paragraphs.ToString(CultureInfo.InvariantCulture));
        if (fact is TaskIndicator named && Find("task", named.TaskId) is PlanTask about && !IsSamePlace(named, Before<TaskIndicator>(draft)))
        {
            if (_book.TextOf(about.DocumentId) is not { } text)
                yield return new("draft.text_is_missing", true, "printed");
            else if (about.Paragraph > text.Count || PlaceOf(named.Printed, text[about.Paragraph - 1]) != named.Start)
                yield return new("draft.not_printed_there", true, "printed", named.Printed, about.Paragraph.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Where words stand in the trimmed paragraph; below zero when they do not.</summary>
    public static int PlaceOf(string printed, string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.Trim().IndexOf(printed, StringComparison.Ordinal);
    }

    private static bool IsSamePlace(TaskIndicator now, TaskIndicator? before) => before is not null && before.Printed == now.Printed && before.Start == now.Start;

    private static T? Before<T>(Draft draft) where T : class, IFact => draft.Before is null ? null : (T)FactKinds.For<T>().Read(draft.Before);

    private IEnumerable<T> Others<T>(T one) where T : IFact => Facts<T>().Where(f => f.Key != one.Key);

    private static string Code(CatalogueProblemKind kind) => "catalogue." + Codes.Of(kind);
}
