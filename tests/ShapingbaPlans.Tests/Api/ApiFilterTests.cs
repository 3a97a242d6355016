using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>The API's figures are the explorer's rows, whatever is asked for.</summary>
public class ApiFilterTests(SharedApp app)
{
    private const int Questions = 60;
    private const int Seed = 20261124;

    private static readonly (string Part, string[] Values)[] Parts =
    [
        ("q", ["gdp", "中欧班列", "zhongou", "gjbl", "亿元", "1000", "%", "'; drop table"]),
        ("topic", ["economy", "openness", "ecology", "rural", "digital"]),
        ("role", ["plan", "actual"]),
        ("verdict", ["met", "missed", "exceeded", "unreported", "pending", "no_plan"]),
        ("unanswered", ["not-mentioned", "reworded", "none"]),
        ("measure", ["level", "growth", "share"]),
        ("prominence", ["headline", "tracked", "one-off"]),
        ("nature", ["binding", "anticipative", "unspecified"]),
        ("department", ["transport-bureau", "none"]),
        ("document", ["report-2024", "report-2025", "action-plan-2023-2027"]),
        ("indicator", ["gdp", "gdp-growth", "international-trains-run"]),
        ("from", ["2023", "2024"]),
        ("to", ["2024", "2025", "2027"]),
    ];

    [Fact]
    public async Task Figures_and_verdicts_are_those_of_the_explorer_s_file_on_random_questions()
    {
        using var visitor = app.Visitor();
        var random = new Random(Seed);
        var notEmpty = 0;
        for (var i = 0; i < Questions; i++)
        {
            var query = string.Join('&', Parts.Where(_ => random.Next(4) == 0).Select(p => $"{p.Part}={Uri.EscapeDataString(p.Values[random.Next(p.Values.Length)])}"));
            var file = await CsvFile.ReadAsync(app, $"/explore.csv?lang=en&{query}");
            var expected = file.Cells("indicator_id", "period", "role", "value", "document_id", "verdict").ToList();
            var figures = await visitor.WalkAsync($"/api/v1/figures?limit=500&{query}");
            var answered = figures.Select(f => string.Join('|', f.Text("indicator_id"), f.Text("period"), f.Text("role"), f.Text("value"), f["citation"]!["document_id"], f.Text("verdict")));
            Assert.True(expected.SequenceEqual(answered), query);
            var judged = file.Rows.Where(r => r["verdict"].Length > 0).Select(r => $"{r["indicator_id"]}/{r["period"]} {r["verdict"]}").Distinct();
            var verdicts = await visitor.WalkAsync($"/api/v1/verdicts?limit=500&{query}");
            Assert.True(judged.SequenceEqual(verdicts.Select(v => $"{v.Text("verdict_id")} {v.Text("verdict")}")), query);
            notEmpty += expected.Count > 0 ? 1 : 0;
        }

        Assert.True(notEmpty > Questions / 4, $"only {notEmpty} questions found anything");
    }
}
