using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>Checks what a single row cannot know: that the ids it names exist, and that units convert.</summary>
internal static class SeedReferences
{
    public static void Check(
        IReadOnlyList<SeedFact> facts,
        IReadOnlyDictionary<string, Dictionary<string, (string File, int Row)>> places,
        List<SeedProblem> problems)
    {
        var indicators = facts.Select(f => f.Fact).OfType<Indicator>().GroupBy(i => i.IndicatorId).ToDictionary(g => g.Key, g => g.First());
        var documents = facts.Select(f => f.Fact).OfType<Document>().GroupBy(d => d.DocumentId).ToDictionary(g => g.Key, g => g.First());
        var projects = facts.Select(f => f.Fact).OfType<Project>().Select(p => p.ProjectId).ToHashSet();
        foreach (var (kind, fact, named) in facts)
        {
            var (file, row) = places[kind.Name][named];
            foreach (var (column, kindNamed, key) in NamedBy(fact))
            {
                if (!places[kindNamed].ContainsKey(key))
                    problems.Add(new SeedProblem(file, row, column, $"there is no {kindNamed} '{key}'"));
            }

            // A project has a row for each year and list: its own id is no key.
            if (fact is ProjectIndicator tied && !projects.Contains(tied.ProjectId))
                problems.Add(new SeedProblem(file, row, "project_id", $"there is no project '{tied.ProjectId}'"));
            if (fact is UnansweredPromise { DocumentId: { } nearest } near && documents.TryGetValue(nearest, out var document))
            {
                if (near.Paragraph > document.Paragraphs)
                    problems.Add(new SeedProblem(file, row, "paragraph", $"'{nearest}' has {document.Paragraphs} paragraphs"));
                if (!document.ReportsActualsOf(near.Year))
                    problems.Add(new SeedProblem(file, row, "document_id", $"'{nearest}' is not the report of {near.Year}"));
            }

            if (fact is ProgressFigure progress && indicators.TryGetValue(progress.IndicatorId, out var measured)
                && !UnitWords.AreConvertible(progress.Unit, measured.Unit))
                problems.Add(new SeedProblem(file, row, "unit", $"'{progress.Unit}' does not convert to the indicator's '{measured.Unit}'"));
            if (fact is Figure figure && indicators.TryGetValue(figure.IndicatorId, out var indicator)
                && !UnitWords.AreConvertible(figure.Unit, indicator.Unit))
                problems.Add(new SeedProblem(file, row, "unit", $"'{figure.Unit}' does not convert to the indicator's '{indicator.Unit}'"));
        }
    }

    /// <summary>The facts that a fact names: the column, the kind and the key of each.</summary>
    public static IEnumerable<(string Column, string Kind, string Key)> NamedBy(IFact fact) => fact switch
    {
        Indicator indicator => [("topic_id", "topic", indicator.TopicId)],
        Figure figure => [("indicator_id", "indicator", figure.IndicatorId), ("document_id", "document", figure.DocumentId)],
        Link link => [("indicator_id", "indicator", link.IndicatorId)],
        PlanTask task => [("document_id", "document", task.DocumentId)],
        TaskDepartment part => [("task_id", "task", part.TaskId), ("department_id", "department", part.DepartmentId)],
        Project project => [("document_id", "document", project.DocumentId)],
        ProjectIndicator tied => [("indicator_id", "indicator", tied.IndicatorId)],
        TaskIndicator tied => [("task_id", "task", tied.TaskId), ("indicator_id", "indicator", tied.IndicatorId)],
        UnansweredPromise { DocumentId: { } near } unanswered => [("indicator_id", "indicator", unanswered.IndicatorId), ("document_id", "document", near)],
        UnansweredPromise unanswered => [("indicator_id", "indicator", unanswered.IndicatorId)],
        TotalPart part => [("total_id", "indicator", part.TotalId), ("part_id", "indicator", part.PartId)],
        ProgressFigure progress => [("indicator_id", "indicator", progress.IndicatorId)],
        TaskStep { DepartmentId: { } by } step => [("task_id", "task", step.TaskId), ("department_id", "department", by)],
        TaskStep step => [("task_id", "task", step.TaskId)],
        _ => [],
    };
}
