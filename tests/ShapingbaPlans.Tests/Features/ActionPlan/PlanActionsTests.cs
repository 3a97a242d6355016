using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Features.ActionPlan;

namespace ShapingbaPlans.Tests.Features.ActionPlan;

public partial class PlanActionsTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_action_plan_has_six_actions_and_twenty_four_numbered_tasks()
    {
        // The document numbers its tasks 1 to 24 under （一） to （六）; 25 to 27 are about organisation and name no department.
        var actions = await ActionsAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], actions.Select(a => a.No));
        Assert.Equal(Enumerable.Range(1, 24), actions.SelectMany(a => a.Tasks).Select(t => t.No));
        Assert.Equal([4, 5, 5, 3, 3, 4], actions.Select(a => a.Tasks.Count));
    }

    [Fact]
    public async Task The_trains_item_is_led_by_the_logistics_hub_company()
    {
        // Paragraph 105.
        var item = (await ActionsAsync()).SelectMany(a => a.Items).Single(i => i.Indicators.Any(n => n.Indicator.IndicatorId == "international-trains-run"));
        Assert.Equal((105, 21), (item.Task.Paragraph, item.Task.TaskNo));
        Assert.Equal(["国际物流枢纽公司"], item.Leads.Select(d => d.NameZh));
        Assert.Equal(["区交通局", "区物流办"], item.Responsible.Select(d => d.NameZh).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Targets_of_an_introduction_stand_with_its_action()
    {
        // Counted by hand in paragraphs 17, 30, 62, 86 (none has a number), 94 and 103.
        var actions = await ActionsAsync();
        Assert.Equal([2, 6, 6, 0, 6, 1], actions.Select(a => a.Targets.Count));
        Assert.Contains(actions[2].Targets, t => t.Indicator.IndicatorId == "forest-coverage-rate");
    }

    [Fact]
    public async Task Every_target_stands_with_an_action_or_with_an_item_that_names_it()
    {
        var actions = await ActionsAsync();
        var shown = actions.SelectMany(a => a.Targets.Select(t => t.Indicator.IndicatorId))
            .Concat(actions.SelectMany(a => a.Items).SelectMany(i => i.Indicators).Select(n => n.Indicator.IndicatorId)).ToHashSet();
        Assert.DoesNotContain(ActionPlanTargets.Of(await app.PlansAsync()), t => !shown.Contains(t.Indicator.IndicatorId));
    }

    [Fact]
    public async Task The_page_shows_every_item_with_its_departments_and_a_jump_to_each_action()
    {
        var page = await PageAsync("/action-plan");
        var plans = await app.PlansAsync();
        Assert.Contains("6个行动，24项任务，57个事项", page, StringComparison.Ordinal);
        Assert.All(plans.Tasks.Items, i => Assert.Contains($"id=\"item-{i.TaskId}\"", page, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 6), n => Assert.Contains($"href=\"/action-plan#action-{n}\"", page, StringComparison.Ordinal));
        Assert.All(plans.Tasks.Departments, d => Assert.Contains($"href=\"/departments/{d.DepartmentId}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_of_the_targets_leaves_the_actions_for_another_page()
    {
        var page = await PageAsync("/action-plan?topic=openness");
        Assert.DoesNotContain("id=\"item-", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/action-plan#actions\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_actions_tasks_and_items_have_English_names()
    {
        var page = PageText.Of(await PageAsync("/action-plan?lang=en"));
        Assert.Contains("Become a core area of the Chengdu-Chongqing economic circle", page, StringComparison.Ordinal);
        Assert.Contains("Build a fast and convenient urban transport network", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tasks_file_has_a_row_for_every_department_that_the_document_names()
    {
        using var visitor = app.Visitor();
        var rows = (await CsvFile.ReadAsync(app, "/action-plan/tasks.csv?lang=en")).Rows;
        Assert.Equal(57, rows.Select(r => r["task_id"]).Distinct().Count());
        Assert.Equal(rows.Count, rows.DistinctBy(r => (r["task_id"], r["department_id"], r["part"])).Count());
        if (Repository.DocumentsFolder is not { } folder)
            return;
        var paragraphs = File.ReadAllLines(Path.Combine(folder, "action-plan-2023-2027.txt")).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        var named = paragraphs.SelectMany((text, i) => Named().Matches(text).SelectMany(part =>
            part.Groups[2].Value.Split('、').Select(_ => (Paragraph: $"{i + 1}", Part: part.Groups[1].Value == "牵头" ? "lead" : "responsible"))));
        Assert.Equal(named.CountBy(n => n).OrderBy(n => n.Key), rows.Select(r => (r["paragraph"], r["part"])).CountBy(n => n).OrderBy(n => n.Key));
    }

    private async Task<IReadOnlyList<PlanAction>> ActionsAsync()
    {
        var plans = await app.PlansAsync();
        return PlanActions.Of(plans, ActionPlanTargets.Of(plans));
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    [GeneratedRegex("(牵头|责任)部门：([^：，]+)")]
    private static partial Regex Named();
}
