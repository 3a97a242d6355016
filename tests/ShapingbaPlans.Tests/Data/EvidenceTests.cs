using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Commands;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>What an auditor would ask of the seed as a whole: nothing twice, nothing loose, every promise accounted for.</summary>
public class EvidenceTests(SharedApp app)
{
    [Fact]
    public async Task No_figure_is_written_twice()
    {
        var figures = (await app.PlansAsync()).Figures.SelectMany(f => f);
        Assert.Empty(figures.GroupBy(f => (f.IndicatorId, f.Period, f.Role, f.DocumentId)).Where(g => g.Skip(1).Any()).Select(g => g.Key));
    }

    [Fact]
    public async Task Every_link_joins_a_plan_and_an_actual_of_its_year_in_convertible_units()
    {
        var plans = await app.PlansAsync();
        var loose = plans.Links.SelectMany(l => l).Where(l => plans.History(l.IndicatorId)?.In(l.Year) is not { Plan: { } plan, Actual: { } actual }
            || !UnitWords.AreConvertible(plan.Unit, actual.Unit));
        Assert.Empty(loose.Select(l => l.Key));
    }

    [Fact]
    public async Task Every_classed_promise_has_a_plan_and_no_answer_and_its_year_is_reported()
    {
        var plans = await app.PlansAsync();
        var wrong = plans.Unanswered.SelectMany(u => u).Where(u => plans.History(u.IndicatorId)?.In(u.Year) is not { Plan: not null, Actual: null, Verdict.State: YearState.Unreported });
        Assert.Empty(wrong.Select(u => u.Key));
    }

    [Fact]
    public async Task Every_headline_or_tracked_promise_without_an_answer_has_a_stated_fate()
    {
        var plans = await app.PlansAsync();
        var silent = plans.Histories.Where(h => h.Indicator.Prominence != Prominence.OneOff)
            .SelectMany(h => h.Years.Where(c => c.Verdict.State == YearState.Unreported && c.Unanswered is null).Select(c => $"{h.Indicator.IndicatorId}/{c.Year}"));
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Every_fate_but_not_mentioned_names_the_paragraph_that_comes_nearest()
    {
        var plans = await app.PlansAsync();
        Assert.Empty(plans.Unanswered.SelectMany(u => u).Where(u => u.Class != UnansweredClass.NotMentioned && u.Paragraph is null).Select(u => u.Key));
    }

    [Fact]
    public async Task Every_task_is_led_by_somebody()
    {
        var tasks = (await app.PlansAsync()).Tasks;
        Assert.Empty(tasks.Items.Where(t => tasks.DepartmentsOf[t.TaskId].All(p => p.Part != DepartmentPart.Lead)).Select(t => t.TaskId));
    }

    [Fact]
    public async Task Every_name_note_and_reason_has_an_English_form()
    {
        var plans = await app.PlansAsync();
        var names = plans.Tasks.Departments.Select(d => d.NameZh)
            .Concat(plans.Tasks.Items.SelectMany(t => new[] { t.ActionZh, t.TaskZh, t.ItemZh }))
            .Concat(plans.Projects.SelectMany(p => new[] { p.NameZh, p.ListZh, p.GroupZh }))
            .Concat(plans.Figures.SelectMany(f => f).Select(f => f.Note))
            .Concat(plans.Links.SelectMany(l => l).Select(l => l.Reason));
        Assert.Empty(names.Where(n => n.Length > 0).Distinct().Except(plans.Translations.Keys));
    }

    [Fact]
    public async Task Every_number_of_every_document_is_accounted_for()
    {
        var plans = await app.PlansAsync();
        var facts = plans.Figures.SelectMany(f => f).ToList();
        var (notFigures, problems) = NotFigureFile.Read(Repository.SeedFolder);
        Assert.Empty(problems);
        var gaps = plans.Documents.SelectMany(d => ReadingCoverage.Gaps(Text(d.DocumentId), CheckCoverage.Accounted(d.DocumentId, facts, notFigures))
            .Select(g => $"{d.DocumentId} ¶{g.Paragraph} {g.Start} {g.Text}"));
        Assert.Empty(gaps);
    }

    [Fact]
    public async Task A_task_names_its_indicators_in_its_own_paragraph()
    {
        var tasks = (await app.PlansAsync()).Tasks;
        var wrong = tasks.Items.SelectMany(t => tasks.IndicatorsOf[t.TaskId].Where(i => !new Citation(t.DocumentId, t.Paragraph, i.Start, i.Length, i.Printed).Matches(Text(t.DocumentId)[t.Paragraph - 1])));
        Assert.Empty(wrong.Select(i => i.Key));
    }

    [Fact]
    public async Task A_projects_name_stands_in_its_paragraph()
    {
        var plans = await app.PlansAsync();
        // A list may print a common head once for several names: then every letter of the name stands there, though not in one piece.
        var wrong = plans.Projects.Where(p => p.NameZh.Except(Text(p.DocumentId)[p.Paragraph - 1]).Any());
        Assert.Empty(wrong.Select(p => $"{p.Key} {p.NameZh}"));
    }

    private static IReadOnlyList<string> Text(string documentId)
    {
        if (Repository.DocumentsFolder is not { } folder)
        {
            Assert.Skip("The documents' texts are not beside this checkout; set Documents__Folder to their folder.");
            return [];
        }

        return Paragraphs.Of(File.ReadAllText(Path.Combine(folder, documentId + ".txt")));
    }
}
