using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Data;

public sealed partial class PublishedPlans
{
    /// <summary>Puts the facts of one release together for a region; facts of documents of other regions stay out.</summary>
    public static PublishedPlans Of(string region, Release? release, Release? latest, IReadOnlyList<IFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var documents = facts.OfType<Document>().Where(d => d.RegionCode == region)
            .OrderBy(d => d.Kind).ThenBy(d => d.FirstYear).ThenBy(d => d.DocumentId, StringComparer.Ordinal).ToList();
        var placeOf = documents.Select((d, i) => (d.DocumentId, i)).ToDictionary(p => p.DocumentId, p => p.i);
        var topics = facts.OfType<Topic>().OrderBy(t => t.Sort).ToList();
        var sortOf = topics.ToDictionary(t => t.TopicId, t => t.Sort);
        var indicators = facts.OfType<Indicator>().OrderBy(i => sortOf.GetValueOrDefault(i.TopicId)).ThenBy(i => i.IndicatorId, StringComparer.Ordinal).ToList();
        var figures = facts.OfType<Figure>().Where(f => placeOf.ContainsKey(f.DocumentId)).Select(WithScale)
            .OrderBy(f => placeOf[f.DocumentId]).ThenBy(f => f.Paragraph).ThenBy(f => f.Start).ThenBy(f => f.Key, StringComparer.Ordinal).ToList();
        var links = facts.OfType<Link>().OrderBy(l => l.Year).ToList();
        var unanswered = facts.OfType<UnansweredPromise>().OrderBy(u => u.Year).ToList();
        var figuresOf = figures.ToLookup(f => f.IndicatorId);
        var totalParts = facts.OfType<TotalPart>().OrderBy(p => p.PartId, StringComparer.Ordinal).ToLookup(p => p.TotalId, p => p.PartId);
        var yearsShown = new ReportedYears(documents).Shown ?? IndicatorHistory.YearsShown;
        var histories = IndicatorHistory.OfAll(indicators, figures, links, documents, unanswered, yearsShown);
        var used = indicators.Select(i => i.TopicId).ToHashSet();
        return new PublishedPlans
        {
            RegionCode = region,
            Release = release?.Number ?? 0,
            ReleasedAt = release?.PublishedAt,
            LatestRelease = latest?.Number ?? 0,
            Facts = facts,
            Documents = documents,
            YearsShown = yearsShown,
            Topics = [.. topics.Where(t => used.Contains(t.TopicId))],
            Indicators = indicators,
            Figures = figuresOf,
            Links = links.ToLookup(l => l.IndicatorId),
            Unanswered = unanswered.ToLookup(u => u.IndicatorId),
            Tasks = PublishedTasks.Of(facts, placeOf.Keys.ToHashSet()),
            Projects = [.. facts.OfType<Project>().Where(p => placeOf.ContainsKey(p.DocumentId))
                .OrderBy(p => p.PlanYear).ThenBy(p => placeOf[p.DocumentId]).ThenBy(p => p.Paragraph).ThenBy(p => p.ProjectId, StringComparer.Ordinal)],
            ProjectIndicators = facts.OfType<ProjectIndicator>().OrderBy(p => p.IndicatorId, StringComparer.Ordinal).ToLookup(p => p.ProjectId, p => p.IndicatorId),
            TotalParts = totalParts,
            Progress = facts.OfType<ProgressFigure>().OrderBy(p => p.Year).ThenBy(p => p.Month).ToLookup(p => p.IndicatorId),
            TaskSteps = facts.OfType<TaskStep>().OrderBy(s => s.Year).ThenBy(s => s.Step).ToLookup(s => s.TaskId),
            Translations = facts.OfType<Translation>().ToDictionary(t => t.TextZh, t => t.TextEn),
            Histories = histories,
            Checks = ConsistencyReport.Of(histories, figuresOf, totalParts),
        };
    }

    // The tables and the history keep other trailing zeros of one number; whichever a release is read from, it answers the same digits.
    private static Figure WithScale(Figure figure) => figure with
    {
        Value = figure.Value.WithScale(figure.Decimals),
        UpperValue = figure.UpperValue?.WithScale(figure.Decimals),
    };
}
