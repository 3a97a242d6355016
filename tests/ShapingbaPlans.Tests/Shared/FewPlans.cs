using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Shared;

/// <summary>A handful of indicators with the reports of 2022–2025, small enough to count on one's fingers.</summary>
internal static class FewPlans
{
    public static readonly Topic Openness = new() { TopicId = "openness", NameZh = "开放", NameEn = "Opening-up", Sort = 1 };

    public static readonly Topic City = new() { TopicId = "urban", NameZh = "城市", NameEn = "City", Sort = 2 };

    public static PublishedPlans Of(IEnumerable<Indicator> indicators, params Figure[] figures)
    {
        Indicator[] all = [.. indicators];
        Document[] documents = [.. Enumerable.Range(2022, 4).Select(Sample.Report), Sample.ActionPlan];
        var histories = IndicatorHistory.OfAll(all, figures, [], documents);
        var figuresOf = figures.ToLookup(f => f.IndicatorId);
        return new PublishedPlans
        {
            RegionCode = "500106",
            LatestRelease = 1,
            Release = 1,
            ReleasedAt = null,
            Documents = documents,
            YearsShown = IndicatorHistory.YearsShown,
            Facts = [.. documents, .. all, .. figures],
            Topics = [Openness, City],
            Indicators = all,
            Figures = figuresOf,
            Links = Array.Empty<Link>().ToLookup(l => l.IndicatorId),
            Unanswered = NothingOf<UnansweredPromise>(),
            Tasks = new()
            {
                Items = [],
                Departments = [],
                DepartmentsOf = NothingOf<TaskDepartment>(),
                TasksOf = NothingOf<TaskDepartment>(),
                IndicatorsOf = NothingOf<TaskIndicator>(),
                TasksAbout = NothingOf<TaskIndicator>(),
            },
            Projects = [],
            ProjectIndicators = NothingOf<string>(),
            TotalParts = NothingOf<string>(),
            Progress = NothingOf<ProgressFigure>(),
            TaskSteps = NothingOf<TaskStep>(),
            Translations = new Dictionary<string, string>(),
            Histories = histories,
            Checks = ConsistencyReport.Of(histories, figuresOf, NothingOf<string>()),
        };
    }

    public static Indicator Level(string id, Topic topic, string nameEn = "Things", Prominence prominence = Prominence.Headline)
        => Sample.Indicator(unit: "个", id: id) with { TopicId = topic.TopicId, NameZh = "事项" + id, NameEn = nameEn, Prominence = prominence };

    private static ILookup<string, T> NothingOf<T>() => Array.Empty<T>().ToLookup(_ => "");
}
