using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Features.Years.Brief;

/// <summary>What the brief says: nothing but what the page and its table say, and the documents before them.</summary>
public sealed partial class BriefTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    /// <summary>Read from the reports of 2023 (plan) and 2024 (actual); rates and differences by hand: 508 ÷ 1000 = 50.8 %, 4.9 − 8 = −3.1.</summary>
    [Theory]
    [InlineData("zh", "招商引资签约金额508亿元，计划1000亿元以上，完成率50.8%（口径相近）")]
    [InlineData("zh", "第一产业增加值增速4.9%，计划8%以上，比计划低3.1个百分点")]
    [InlineData("zh", "老旧小区改造面积249万平方米，计划220万平方米，完成率113.2%（口径相近）")]
    [InlineData("zh", "城镇新增就业人数3.3万人，计划3万人以上，完成率110.0%")]
    [InlineData("en", "New urban jobs 33 000 persons, planned at least 30 000 persons, completion 110.0%")]
    public async Task The_known_answers_of_2024_are_said(string lang, string statement)
    {
        using var brief = await WordBrief.ReadAsync(app, $"/years/2024.docx?lang={lang}");
        Assert.Contains(statement, brief.Text.Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_are_those_of_the_page()
    {
        using var visitor = app.Visitor();
        var title = PageText.TitleOf(await visitor.GetStringAsync("/years/2024", _stop));
        var counts = Number().Matches(title).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        using var brief = await WordBrief.ReadAsync(app, "/years/2024.docx");
        Assert.Equal(4, counts.Count);
        Assert.Contains($"承诺共{counts[1]}项，{counts[2]}项有答复，{counts[3]}项未见公布", brief.Text, StringComparison.Ordinal);
        var outcome = YearOutcome.Of(await app.PlansAsync(), 2024);
        Assert.Contains($"超额完成{outcome.Count(YearState.Exceeded)}项、完成{outcome.Count(YearState.Met)}项、未完成{outcome.Count(YearState.Missed)}项", brief.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task The_tables_have_the_rows_of_the_CSV_cell_by_cell(int year)
    {
        var chinese = await CsvFile.ReadAsync(app, $"/years/{year}.csv?lang=zh");
        var codes = await CsvFile.ReadAsync(app, $"/years/{year}.csv?lang=en");
        using var brief = await WordBrief.ReadAsync(app, $"/years/{year}.docx?lang=zh");
        var shown = brief.Comparison.SelectMany(WordBrief.CellsOf).ToList();
        Assert.Equal(chinese.Rows.Count, shown.Count);
        for (var i = 0; i < shown.Count; i++)
        {
            var row = codes.Header.Zip(chinese.Header).ToDictionary(h => h.First, h => chinese.Rows[i][h.Second]);
            var cells = shown[i].Select(c => c[0]).ToList();
            Assert.Equal(
                [
                    (i + 1).ToString(CultureInfo.InvariantCulture), $"{row["indicator"]}（{row["unit"]}）",
                    row["plan_upper_value"] is { Length: > 0 } upper ? $"{row["plan_value"]}–{upper}" : row["plan_value"], row["actual_value"],
                    row["difference"], Rate(row["completion_rate"]), row["verdict"],
                ],
                [
                    cells[0], cells[1], Bare(cells[2], row["plan_value"]).Replace(" – ", "–", StringComparison.Ordinal), Bare(cells[3], row["actual_value"]),
                    Leading().Match(Plain(cells[4])).Value.TrimStart('+'), Rate(cells[5].Trim('—').TrimEnd('%')), cells[6].Split(' ')[1],
                ]);
        }
    }

    [Theory]
    [InlineData("/years/2022.docx", "116项指标公布了实际", "不作对照", "完成率50.8%")]
    [InlineData("/years/2026.docx", "承诺共75项", "当年的报告尚未发布", "未见公布")]
    public async Task A_year_without_plans_or_actuals_says_what_there_is(string address, string first, string second, string never)
    {
        using var brief = await WordBrief.ReadAsync(app, address);
        Assert.Contains(first, brief.Text, StringComparison.Ordinal);
        Assert.Contains(second, brief.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(never, brief.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_figure_is_cited_with_document_paragraph_and_printed_form()
    {
        using var brief = await WordBrief.ReadAsync(app, "/years/2024.docx");
        var row = Assert.Single(WordBrief.CellsOf(brief.Tables.Last()), r => r[1][0] == "招商引资签约金额");
        Assert.Equal("2023年报告第53段“1000亿元以上”", row[2][0]);
        Assert.Equal("2024年报告第12段“508亿元”", row[3][0]);
        Assert.Contains(brief.File.MainDocumentPart!.HyperlinkRelationships, l => l.Uri.OriginalString == "http://localhost/years/2024?release=1");
    }

    [Theory]
    [InlineData("/years/1999.docx", HttpStatusCode.NotFound, "2022")]
    [InlineData("/years/none.docx", HttpStatusCode.NotFound, "2022")]
    [InlineData("/years/2024.docx?topic=rural", HttpStatusCode.BadRequest, "release")]
    [InlineData("/years/2024.docx?release=99", HttpStatusCode.NotFound, "")]
    public async Task What_cannot_be_answered_is_refused(string address, HttpStatusCode status, string said)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/years/2024?lang=zh", "/years/2024.docx?lang=zh")]
    [InlineData("/years/2024?lang=en&amp;release=1", "/years/2024.docx?lang=en&amp;release=1")]
    public async Task The_page_leads_to_its_brief(string page, string brief)
    {
        using var visitor = app.Visitor();
        Assert.Contains($"href=\"{brief}\"", await visitor.GetStringAsync(WebUtility.HtmlDecode(page), _stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_of_a_brief_is_the_key_of_a_missing_word()
    {
        foreach (var address in Enumerable.Range(2022, 5).SelectMany(y => new[] { $"/years/{y}.docx?lang=zh", $"/years/{y}.docx?lang=en" }))
        {
            using var brief = await WordBrief.ReadAsync(app, address);
            Assert.DoesNotMatch(Key(), brief.Body.InnerText);
        }
    }

    private static string Plain(string cell) => cell.Replace("\u202f", "", StringComparison.Ordinal).Replace('\u2212', '-');

    private static string Bare(string cell, string value)
        => value.Length == 0 ? Plain(cell).Trim('—') : Plain(cell).Replace("（力争）", "", StringComparison.Ordinal).TrimStart('≥', '≤', '>', '<', '≈');

    private static string Rate(string cell) => cell.Length == 0 ? "" : decimal.Parse(cell, CultureInfo.InvariantCulture).ToString("F1", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(part|heading|subheading|column|statement|counts|chart|moves|horizon|state|fate|bound|title|legend|link)\.[a-z0-9]+")]
    private static partial Regex Key();
}
