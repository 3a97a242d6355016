using System.Text.Json.Nodes;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>Every resource against the seed files, which are read here without the program.</summary>
public class ApiResourcesTests(SharedApp app)
{
    [Theory]
    [InlineData("indicators", "indicators.csv", "indicator_id indicator=name_zh topic_id unit measure direction nature prominence definition=definition_zh")]
    [InlineData("documents", "documents.csv", "document_id title=title_zh kind region_code publisher=publisher_zh reference_no first_year last_year paragraphs sha256")]
    [InlineData("tasks", "tasks.csv", "task_id action_no action=action_zh task_no task=task_zh item=item_zh")]
    [InlineData("departments", "departments.csv", "department_id department=name_zh")]
    [InlineData("topics", "topics.csv", "topic_id topic=name_zh sort")]
    public async Task A_resource_has_the_rows_and_cells_of_its_seed_file(string resource, string file, string fields)
    {
        using var visitor = app.Visitor();
        var pairs = fields.Split(' ').Select(f => f.Split('=')).Select(f => (Field: f[0], Column: f[^1])).ToList();
        var answered = (await visitor.WalkAsync($"/api/v1/{resource}?limit=500")).Select(row => string.Join('\t', pairs.Select(p => row.Text(p.Field))));
        var seeded = ApiVisitor.Seed(file).Select(row => string.Join('\t', pairs.Select(p => row[p.Column])));
        Assert.Equal(seeded.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Figures_are_the_seed_s_with_their_digits_and_their_citations()
    {
        using var visitor = app.Visitor();
        var answered = (await visitor.WalkAsync("/api/v1/figures?limit=500")).Select(f => string.Join('\t',
            f.Text("indicator_id"), f.Text("period"), f.Text("role"), f.Text("comparator"), f.Text("strength"), f.Text("value"), f.Text("upper_value"), f.Text("unit"), f.Text("note"),
            Cited(f, "document_id"), Cited(f, "paragraph"), Cited(f, "start"), Cited(f, "length"), Cited(f, "printed")));
        // 9.0 is 9.0 in the answer too: numbers are compared as texts.
        var seeded = ApiVisitor.Seed("figures.csv").Select(r => string.Join('\t',
            r["indicator_id"], r["period"], r["role"], r["comparator"], r["strength"], r["value"], r["upper_value"], r["unit"], r["note"],
            r["document_id"], r["paragraph"], r["start"], r["length"], r["printed"]));
        Assert.Equal(seeded.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Projects_have_every_mention_of_the_seed()
    {
        using var visitor = app.Visitor();
        var answered = (await visitor.WalkAsync("/api/v1/projects?limit=500")).SelectMany(p => p["mentions"]!.AsArray().Select(m => string.Join('\t',
            p.Text("project_id"), m!.AsObject().Text("name_printed"), m.AsObject().Text("plan_year"), m.AsObject().Text("list"), m.AsObject().Text("group"), Cited(m.AsObject(), "document_id"), Cited(m.AsObject(), "paragraph"))));
        var seeded = ApiVisitor.Seed("projects.csv").Select(r => string.Join('\t', r["project_id"], r["name_zh"], r["plan_year"], r["list_zh"], r["group_zh"], r["document_id"], r["paragraph"]));
        Assert.Equal(seeded.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tasks_and_departments_know_each_other_as_the_seed_says()
    {
        using var visitor = app.Visitor();
        var seeded = ApiVisitor.Seed("task_departments.csv").Select(r => $"{r["task_id"]} {r["department_id"]} {r["part"]}").Order(StringComparer.Ordinal).ToList();
        var byTask = (await visitor.WalkAsync("/api/v1/tasks?limit=500")).SelectMany(t => t["departments"]!.AsArray().Select(d => $"{t.Text("task_id")} {d!["department_id"]} {d["part"]}"));
        var byDepartment = (await visitor.WalkAsync("/api/v1/departments?limit=500")).SelectMany(d =>
            d["task_ids_led"]!.AsArray().Select(t => $"{t} {d.Text("department_id")} lead").Concat(d["task_ids_answered_for"]!.AsArray().Select(t => $"{t} {d.Text("department_id")} responsible")));
        Assert.Equal(seeded, byTask.Order(StringComparer.Ordinal));
        Assert.Equal(seeded, byDepartment.Order(StringComparer.Ordinal));
        var named = (await visitor.WalkAsync("/api/v1/tasks?limit=500")).SelectMany(t => t["indicators"]!.AsArray().Select(i => $"{t.Text("task_id")} {i!["indicator_id"]} {i["named_as"]}"));
        Assert.Equal(ApiVisitor.Seed("task_indicators.csv").Select(r => $"{r["task_id"]} {r["indicator_id"]} {r["printed"]}").Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_verdict_is_the_one_that_hand_arithmetic_gives()
    {
        // Trains of 2025: plan 4000列 (report of 2024), actual 4156列 (report of 2025). 4156 ≥ 4000, and less than 4400: met, 156 more, 103.9 %.
        using var visitor = app.Visitor();
        var verdict = (await visitor.ApiAsync("/api/v1/verdicts/international-trains-run/2025?lang=en"))["data"]!.AsObject();
        Assert.Equal(
            ("met", "4000", "4156", "156", "103.9", "列"),
            (verdict.Text("verdict"), verdict.Text("plan_value"), verdict.Text("actual_value"), verdict.Text("difference"), verdict.Text("completion_rate"), verdict.Text("unit")));
        Assert.Equal(("report-2024", "report-2025"), (verdict["plan_citation"]!["document_id"]!.ToString(), verdict["actual_citation"]!["document_id"]!.ToString()));
    }

    [Fact]
    public async Task Every_link_of_a_resource_answers_and_self_is_the_same_resource()
    {
        using var visitor = app.Visitor();
        foreach (var resource in new[] { "indicators", "figures", "verdicts", "documents", "projects", "tasks", "departments", "topics", "releases" })
        {
            var first = (await visitor.ApiAsync($"/api/v1/{resource}?limit=1"))["data"]![0]!;
            var again = (await visitor.ApiAsync((string)first["links"]!["self"]!))["data"]!;
            Assert.True(JsonNode.DeepEquals(first, again), $"{resource}: {again}");
            using var page = await visitor.GetAsync((string)first["links"]!["page"]!, TestContext.Current.CancellationToken);
            Assert.True(page.IsSuccessStatusCode, $"{first["links"]!["page"]}: {page.StatusCode}");
        }
    }

    [Fact]
    public async Task Names_are_English_on_request_and_terms_are_codes_in_both_languages()
    {
        using var visitor = app.Visitor();
        var (chinese, english) = ((await visitor.ApiAsync("/api/v1/indicators/gdp"))["data"]!.AsObject(), (await visitor.ApiAsync("/api/v1/indicators/gdp?lang=en"))["data"]!.AsObject());
        Assert.Equal(("地区生产总值", "Gross domestic product (GDP)"), (chinese.Text("indicator"), english.Text("indicator")));
        Assert.Equal((chinese.Text("measure"), chinese.Text("verdict")), (english.Text("measure"), english.Text("verdict")));
    }

    private static string? Cited(JsonObject row, string field) => row["citation"]!.AsObject().Text(field);
}
