using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Other regions in the same tables: a page of one reads nothing of another, and looking back finds each as it was.</summary>
public sealed class RegionsTests : IDisposable
{
    private const string Home = "500106";
    private const string Other = "500105";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_reads_its_own_facts_and_those_of_no_region()
    {
        var before = Written(await FactsAsync(Home));
        await PublishAsync([.. await NeighbourAsync()]);
        Assert.Equal(before, Written(await FactsAsync(Home)));
        var other = await FactsAsync(Other);
        Assert.Equal(["gdp/2024/actual/report-other-2024"], other.OfType<Figure>().Select(f => f.Key));
        Assert.Equal(["report-other-2024"], other.OfType<Document>().Select(d => d.Key));
        Assert.Empty(other.OfType<PlanTask>());
        Assert.NotEmpty(other.OfType<Indicator>());
    }

    [Fact]
    public async Task A_page_of_a_region_shows_no_other_regions_figure()
    {
        await PublishAsync([.. await NeighbourAsync()]);
        var plans = await _app.PlansAsync();
        Assert.DoesNotContain(plans.Facts.OfType<Figure>(), f => f.DocumentId == "report-other-2024");
        Assert.Equal(2, plans.Release);
    }

    [Fact]
    public async Task A_regions_figures_are_found_by_index()
    {
        // Open before anything is watched: the start reads all there is.
        await using var db = _app.OpenDatabase();
        using var seen = new SeenCommands(_app.DatabaseFile);
        await FactsAsync(Home);
        string[] growing = ["Documents", "Figures", "Tasks", "Projects"];
        foreach (var (sql, parameters) in seen.All.Where(c => growing.Any(t => c.Sql.Contains($"\"{t}\"", StringComparison.Ordinal))))
        {
            var plan = await QueryPlan.OfAsync(db, sql, parameters);
            Assert.DoesNotContain(plan, line => growing.Any(t => line.StartsWith($"SCAN {t[..1].ToLowerInvariant()}", StringComparison.Ordinal)));
        }

        Assert.NotEmpty(seen.All);
    }

    [Fact]
    public async Task A_document_that_moves_to_another_region_takes_its_figures_with_it()
    {
        var document = (await FactsAsync(Home)).OfType<Document>().Single(d => d.DocumentId == "report-2024");
        await PublishAsync([Change(document, document with { RegionCode = Other })]);
        await using var db = _app.OpenDatabase();
        var moved = await db.Figures.Where(f => EF.Property<string>(f, "RegionCode") == Other).Select(f => f.DocumentId).Distinct().ToListAsync(_stop);
        Assert.Equal(["report-2024"], moved);
        Assert.DoesNotContain(await FactsAsync(Home), f => f is Figure { DocumentId: "report-2024" });
        // And in the release before it is where it was.
        Assert.Contains(await AsOfAsync(Home, 1), f => f is Figure { DocumentId: "report-2024" });
        Assert.DoesNotContain(await AsOfAsync(Other, 1), f => f is Figure);
    }

    [Fact]
    public async Task Every_release_is_what_the_history_read_from_its_beginning_says()
    {
        var facts = await FactsAsync(Home);
        var figures = facts.OfType<Figure>().Where(f => f.IndicatorId is "gdp" or "gdp-growth").ToList();
        var moved = facts.OfType<Document>().Single(d => d.DocumentId == "report-2023");
        await PublishAsync([.. await NeighbourAsync()]);
        await PublishAsync([Change(figures[0], figures[0] with { Value = 1m }), Change(figures[1], null)]);
        await PublishAsync([Change(null, figures[1]), Change(figures[0] with { Value = 1m }, figures[0] with { Value = 2m })]);
        await PublishAsync([Change(moved, moved with { RegionCode = Other })]);
        await PublishAsync([Change(moved with { RegionCode = Other }, moved), Change(facts.OfType<Link>().First(), null)]);
        for (var release = 1; release <= 6; release++)
        {
            Assert.Equal(Written(await ReplayedAsync(Home, release)), Written(await AsOfAsync(Home, release)));
            Assert.Equal(Written(await ReplayedAsync(Other, release)), Written(await AsOfAsync(Other, release)));
        }
    }

    [Fact]
    public async Task What_names_nothing_is_refused_and_nothing_of_it_is_written()
    {
        var gdp = (await FactsAsync(Home)).OfType<Figure>().First(f => f.IndicatorId == "gdp");
        await Assert.ThrowsAsync<DbUpdateException>(() => PublishAsync([Change(null, gdp with { DocumentId = "report-nowhere" })]));
        await using var db = _app.OpenDatabase();
        Assert.Equal((1, 0), (await db.Releases.CountAsync(_stop), await db.Figures.CountAsync(f => f.DocumentId == "report-nowhere", _stop)));
        Assert.Equal(0, await db.Revisions.CountAsync(r => r.ReleaseNumber > 1, _stop));
    }

    public void Dispose() => _app.Dispose();

    private async Task<IReadOnlyList<Revision>> NeighbourAsync()
    {
        var facts = await FactsAsync(Home);
        var report = facts.OfType<Document>().Single(d => d.DocumentId == "report-2024");
        var figure = facts.OfType<Figure>().First(f => f is { IndicatorId: "gdp", DocumentId: "report-2024", Role: Role.Actual });
        // The figure first: what it names comes in the same release.
        return [Change(null, figure with { DocumentId = "report-other-2024" }), Change(null, report with { DocumentId = "report-other-2024", RegionCode = Other })];
    }

    private static Revision Change(IFact? before, IFact? after)
    {
        var kind = FactKinds.Of((before ?? after)!);
        return new()
        {
            FactKind = kind.Name,
            FactKey = (before ?? after)!.Key,
            Before = before is null ? null : kind.Write(before),
            After = after is null ? null : kind.Write(after),
            Author = "wang",
            SubmittedAt = DateTime.UnixEpoch,
        };
    }

    private async Task PublishAsync(IReadOnlyList<Revision> revisions)
    {
        await using var db = _app.OpenDatabase();
        await db.PublishAsync(revisions, "更正", "wang", DateTime.UnixEpoch, _stop);
    }

    private async Task<IReadOnlyList<IFact>> FactsAsync(string region)
    {
        await using var db = _app.OpenDatabase();
        return await db.FactsAsync(region, _stop);
    }

    private async Task<IReadOnlyList<IFact>> AsOfAsync(string region, int release)
    {
        await using var db = _app.OpenDatabase();
        return await db.FactsAsOfAsync(region, release, _stop);
    }

    // The long way: every revision from the first on, and then what belongs to the region.
    private async Task<IReadOnlyList<IFact>> ReplayedAsync(string region, int release)
    {
        await using var db = _app.OpenDatabase();
        var last = new Dictionary<(string Kind, string Key), string?>();
        foreach (var revision in await db.Revisions.AsNoTracking().Where(r => r.ReleaseNumber <= release).OrderBy(r => r.RevisionId).ToListAsync(_stop))
            last[(revision.FactKind, revision.FactKey)] = revision.After;
        var facts = last.Where(f => f.Value is not null).Select(f => FactKinds.Named(f.Key.Kind).Read(f.Value!)).ToList();
        var documents = facts.OfType<Document>().Where(d => d.RegionCode == region).Select(d => d.DocumentId).ToHashSet();
        var tasks = facts.OfType<PlanTask>().Where(t => documents.Contains(t.DocumentId)).Select(t => t.TaskId).ToHashSet();
        var projects = facts.OfType<Project>().Where(p => documents.Contains(p.DocumentId)).Select(p => p.ProjectId).ToHashSet();
        return [.. facts.Where(f => f switch
        {
            Document document => document.RegionCode == region,
            Figure figure => documents.Contains(figure.DocumentId),
            PlanTask task => tasks.Contains(task.TaskId),
            TaskDepartment part => tasks.Contains(part.TaskId),
            TaskIndicator named => tasks.Contains(named.TaskId),
            TaskStep step => tasks.Contains(step.TaskId),
            Project project => documents.Contains(project.DocumentId),
            ProjectIndicator tied => projects.Contains(tied.ProjectId),
            UnansweredPromise unanswered => unanswered.DocumentId is null || documents.Contains(unanswered.DocumentId),
            _ => true,
        })];
    }

    private static List<string> Written(IEnumerable<IFact> facts) => [.. facts.Select(f => $"{FactKinds.Of(f).Name} {f.Key} {FactKinds.Of(f).Write(f)}").Order(StringComparer.Ordinal)];
}
