using System.Text.Json;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared.Exploring;

namespace ShapingbaPlans.Tests.Features.Explorer;

/// <summary>Two hundred questions at random: page, file and API find the same figures; where the files alone can answer, so do they.</summary>
public sealed class ExplorerAgreementTests : IDisposable
{
    private const int Questions = 200;

    // These the rows of the files answer by themselves; the rest the program works out.
    private static readonly Dictionary<string, string> InTheFiles = new()
    {
        ["topic"] = "topic_id",
        ["indicator"] = "indicator_id",
        ["role"] = "role",
        ["measure"] = "measure",
        ["nature"] = "nature",
        ["prominence"] = "prominence",
        ["document"] = "document_id",
    };

    private static readonly string[] Texts = ["gjbl", "guoji", "增速", "万", "5", "GDP", "铁路", "rural", "亿元", "zzz"];

    private readonly TestApp _app = new();

    public ExplorerAgreementTests() => _app.Settings["Api:RequestsPerMinute"] = "100000";

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Page_file_and_API_find_the_same_figures()
    {
        using var visitor = _app.Visitor();
        var rows = ExplorerRows.Of(await _app.PlansAsync());
        var random = new Random(500106);
        var (found, answeredByFiles) = (0, 0);
        for (var i = 0; i < Questions; i++)
        {
            var asked = Asked(rows, random);
            var query = string.Join('&', asked.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
            var file = CsvFile.Of(await visitor.GetByteArrayAsync($"/explore.csv?lang=en&{query}", TestContext.Current.CancellationToken));
            var page = await visitor.GetStringAsync($"/explore?{query}", TestContext.Current.CancellationToken);
            Assert.Equal(file.Rows.Take(50).Select(r => ((string?)r["indicator_id"], (string?)$"{r["document_id"]}#p{r["paragraph"]}")), ExplorerRowsShown.Of(page));
            Assert.Contains(file.Rows.Count == 0 ? "没有数字符合这些条件" : $"{file.Rows.Count}个数字", PageText.TitleOf(page), StringComparison.Ordinal);
            using var api = JsonDocument.Parse(await visitor.GetStringAsync($"/api/v1/figures?limit=1&{query}", TestContext.Current.CancellationToken));
            Assert.Equal(file.Rows.Count, api.RootElement.GetProperty("total").GetInt32());
            if (asked.All(p => p.Name is "from" or "to" || InTheFiles.ContainsKey(p.Name)))
            {
                Assert.Equal(Keys(SeedFigures.All.Where(r => Meets(r, asked))), Keys(file.Rows));
                answeredByFiles++;
            }

            found += file.Rows.Count > 0 ? 1 : 0;
        }

        // Questions that find nothing, or that no file answers, would prove little.
        Assert.InRange(found, Questions / 2, Questions);
        Assert.InRange(answeredByFiles, Questions / 5, Questions);
    }

    private static List<string> Keys(IEnumerable<IReadOnlyDictionary<string, string>> rows)
        => [.. rows.Select(r => $"{r["indicator_id"]}/{r["period"]}/{r["role"]}/{r["document_id"]} {r["value"]} {r["unit"]}").Order(StringComparer.Ordinal)];

    private static bool Meets(IReadOnlyDictionary<string, string> row, IReadOnlyList<(string Name, string Value)> asked)
        => asked.Where(p => p.Name == "from").All(p => string.CompareOrdinal(row["year"], p.Value) >= 0)
            && asked.Where(p => p.Name == "to").All(p => string.CompareOrdinal(row["year"], p.Value) <= 0)
            && asked.Where(p => InTheFiles.ContainsKey(p.Name)).GroupBy(p => p.Name).All(g => g.Any(p => row[InTheFiles[g.Key]] == p.Value));

    private static List<(string Name, string Value)> Asked(ExplorerRows rows, Random random)
    {
        var asked = new List<(string, string)>();
        foreach (var (facet, known) in ExplorerFacet.All.Zip(rows.Known))
        {
            if (random.Next(6) == 0)
                asked.AddRange(random.GetItems(known.ToArray(), random.Next(1, facet == ExplorerFacet.Indicator ? 40 : Math.Min(5, known.Count + 1))).Distinct().Select(code => (facet.Name, code)));
        }

        if (random.Next(3) == 0)
            asked.Add(("from", $"{random.Next(2022, 2026)}"));
        if (random.Next(3) == 0)
            asked.Add(("to", $"{random.Next(2025, 2028)}"));
        if (random.Next(6) == 0)
            asked.Add(("q", random.GetItems(Texts, 1)[0]));
        return asked;
    }
}
