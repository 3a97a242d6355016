using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Unanswered;

/// <summary>Expected numbers are counted by hand in seed-data/unanswered.csv and the files beside it; promises and citations are those printed.</summary>
public partial class UnansweredPageTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/unanswered?year=2023", "2023年：25项承诺在2023年报告里没有数字")]
    [InlineData("/unanswered?year=2024", "2024年：46项承诺在2024年报告里没有数字")]
    [InlineData("/unanswered?year=2025", "2025年：41项承诺在2025年报告里没有数字")]
    [InlineData("/unanswered", "2025年：41项承诺在2025年报告里没有数字")]
    [InlineData("/unanswered?year=all", "2023—2025年：112项承诺在下一份报告里没有数字")]
    [InlineData("/unanswered?year=2024&lang=en", "2024: 46 promises have no figure in the report on 2024")]
    [InlineData("/unanswered?year=all&lang=en", "2023–2025: 112 promises have no figure in the next report")]
    public async Task The_headline_counts_the_promises_of_the_year(string address, string headline)
        => Assert.Equal(headline, PageText.TitleOf(await PageAsync(address)));

    [Theory]
    [InlineData("/unanswered", "“未见公布”不等于“未完成”")]
    [InlineData("/unanswered?lang=en", "“Unreported” is not “missed”")]
    public async Task Unreported_is_never_taken_for_missed(string address, string sentence)
        => Assert.Contains(sentence, PageText.Of(await PageAsync(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData(2023, 14, 7, 2, 2)]
    [InlineData(2024, 35, 6, 3, 2)]
    [InlineData(2025, 21, 9, 8, 3)]
    public async Task Each_class_is_counted_and_says_what_it_means(int year, int notMentioned, int otherUnit, int reworded, int withoutNumber)
    {
        var page = PageText.Of(await PageAsync($"/unanswered?year={year}"));
        Assert.Contains($"未提及 没有提到这项结果；如有最接近的段落，列在旁边 {notMentioned} ", page, StringComparison.Ordinal);
        Assert.Contains($"单位或范围不同 有数字，单位或范围和计划不同 {otherUnit} ", page, StringComparison.Ordinal);
        Assert.Contains($"换了说法 用别的说法答复，不止一处不同，不能对照 {reworded} ", page, StringComparison.Ordinal);
        Assert.Contains($"提及而无数字 写了这件事，没有写多少 {withoutNumber} ", page, StringComparison.Ordinal);
        Assert.Contains($"合计 {notMentioned + otherUnit + reworded + withoutNumber} ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=2025", 41)]
    [InlineData("year=2025&topic=urban", 12)]
    [InlineData("year=2024&topic=openness", 10)]
    [InlineData("year=2024&class=not-mentioned", 35)]
    [InlineData("year=2025&class=reworded", 8)]
    [InlineData("year=2025&class=not-yet-due", 0)]
    [InlineData("year=2025&class=none", 0)]
    [InlineData("year=2025&department=international-logistics-hub-company", 3)]
    [InlineData("year=2024&department=none", 29)]
    [InlineData("year=2025&prominence=headline", 3)]
    [InlineData("year=2025&prominence=one-off", 0)]
    [InlineData("year=all&prominence=all", 112)]
    [InlineData("year=all&q=在建道路条数", 2)]
    [InlineData("year=2025&q=zjdl", 1)]
    [InlineData("year=2025&topic=urban&class=not-mentioned&department=none", 2)]
    public async Task A_filter_leaves_what_it_says_on_the_page_and_in_the_file(string query, int count)
    {
        var csv = await CsvFile.ReadAsync(app, $"/unanswered.csv?{query}&lang=en");
        Assert.Equal(count, csv.Rows.Count);
        var shown = IndicatorsOn(await PageAsync($"/unanswered?{query}&lang=en"));
        Assert.Equal(csv.Ids.Take(50), shown);
    }

    [Fact]
    public async Task The_pages_of_fifty_make_up_the_file()
    {
        var shown = new List<string>();
        foreach (var page in new[] { 1, 2, 3 })
            shown.AddRange(IndicatorsOn(await PageAsync($"/unanswered?year=all&page={page}&lang=en")));
        Assert.Equal((await CsvFile.ReadAsync(app, "/unanswered.csv?year=all&lang=en")).Ids, shown);
        Assert.Equal(112, shown.Count);
    }

    [Theory]
    [InlineData("good-air-days", "空气质量优良天数", "生态 · 牵头： 区生态环境局", "≥310", "天", "未提及", "2025年报告 第12段", "未给天数", "2024年报告 第62段 310天以上")]
    [InlineData("characteristic-streets-built", "2–3", "条", "提及而无数字", "2025年报告 第21段", "2024年报告 第59段 2—3条")]
    [InlineData("new-parking-spaces", "1000", "单位或范围不同", "2025年报告 第25段", "2024年报告 第58段 1000个")]
    [InlineData("farmland-retained", "≥5 .29", "万亩", "未提及", "全文没有相近的段落", "不低于5.29万亩")]
    [InlineData("public-request-on-time-rate", "力争")]
    public async Task An_entry_says_what_was_promised_and_what_the_report_says_instead(string indicatorId, params string[] parts)
    {
        var row = PageText.Of(Assert.Single(Rows(await PageAsync("/unanswered?year=2025")), r => r.Contains($"id=\"{indicatorId}\"", StringComparison.Ordinal)));
        Assert.All(parts, part => Assert.Contains(part, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_nearest_paragraph_is_a_link_to_its_place()
        => Assert.Contains("href=\"/documents/report-2025#p12\"", Assert.Single(
            Rows(await PageAsync("/unanswered")), r => r.Contains("id=\"good-air-days\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public async Task English_readers_get_class_department_and_reason_in_English()
    {
        var row = PageText.Of(Assert.Single(Rows(await PageAsync("/unanswered?lang=en")), r => r.Contains("id=\"bonded-plus-firms-settled\"", StringComparison.Ordinal)));
        Assert.All(
            new[] { "Lead: International Logistics Hub Company", "Unit or scope changed", "Report 2025 ¶18", "projects landed in the bonded zone" },
            part => Assert.Contains(part, row, StringComparison.Ordinal));
        Assert.Empty(PageText.KeysShown(await PageAsync("/unanswered?year=all&lang=en")));
        Assert.Empty(PageText.KeysShown(await PageAsync("/unanswered?year=all&lang=zh")));
    }

    [Fact]
    public async Task What_was_filtered_stays_readable_on_paper()
        => Assert.Contains("条件：城市 · 未提及 · 没有事项提到 · 名称含“桥”", PageText.Of(await PageAsync("/unanswered?topic=urban&class=not-mentioned&department=none&q=桥")), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_found_says_so_and_shows_the_way_back()
    {
        var page = await PageAsync("/unanswered?year=2024&q=没有这样的承诺");
        Assert.Contains("没有符合条件的承诺", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/unanswered?year=2024\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=2022", HttpStatusCode.BadRequest, "2023到2025")]
    [InlineData("year=abc", HttpStatusCode.BadRequest, "2023到2025")]
    [InlineData("topic=nothing", HttpStatusCode.BadRequest, "topic")]
    [InlineData("class=missed", HttpStatusCode.BadRequest, "not-mentioned")]
    [InlineData("department=ministry", HttpStatusCode.BadRequest, "department")]
    [InlineData("prominence=leading", HttpStatusCode.BadRequest, "headline")]
    [InlineData("page=0", HttpStatusCode.BadRequest, "页码")]
    [InlineData("page=2", HttpStatusCode.NotFound, "没有第2页")]
    public async Task What_cannot_be_answered_is_refused_alike_on_the_page_and_in_the_file(string query, HttpStatusCode status, string part)
    {
        using var visitor = app.Visitor();
        foreach (var address in new[] { $"/unanswered?{query}", $"/unanswered.csv?{query}" })
        {
            using var answer = await visitor.GetAsync(address, _stop);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(part, PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_has_the_promise_its_class_its_departments_and_both_places()
    {
        var csv = await CsvFile.ReadAsync(app, "/unanswered.csv?year=2025&lang=en");
        Assert.Equal("indicator_id,indicator,topic_id,prominence,year,plan_comparator,plan_value,plan_upper_value,unit,strength,unanswered_class,"
            + "nearest_document_id,nearest_paragraph,reason,lead_department_ids,lead_departments,plan_document_id,plan_paragraph,plan_printed", string.Join(',', csv.Header));
        var row = csv.Row("good-air-days");
        string[] columns = [.. csv.Header.Skip(3).Take(10), .. csv.Header.TakeLast(3)];
        Assert.Equal("headline|2025|ge|310||天|firm|not-mentioned|report-2025|12|report-2024|62|310天以上", string.Join('|', columns.Select(c => row[c])));
        var chinese = await CsvFile.ReadAsync(app, "/unanswered.csv?year=2025&lang=zh");
        Assert.All(chinese.Header, name => Assert.Contains(name, c => c > '\u4e00'));
        Assert.Equal(21, chinese.Rows.Count(r => r["去向"] == "未提及"));
    }

    [Theory]
    [InlineData("/?year=2025", "href=\"/unanswered?year=2025\"", "href=\"/unanswered?year=2025#good-air-days\"")]
    [InlineData("/years/2024", "href=\"/unanswered?year=2024\"", "href=\"/unanswered?year=2024#pocket-parks-built\"")]
    [InlineData("/indicators/good-air-days", "href=\"/unanswered?year=2025#good-air-days\"", "href=\"/documents/report-2025#p12\"")]
    public async Task Other_pages_lead_into_the_register(string address, params string[] links)
    {
        var page = await PageAsync(address);
        Assert.All(links, link => Assert.Contains(link, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_counts_its_unanswered_promises_by_class()
        => Assert.Contains("46项未见公布：未提及35项、单位或范围不同6项、换了说法3项、提及而无数字2项", PageText.Of(await PageAsync("/years/2024")), StringComparison.Ordinal);

    [Fact]
    public async Task The_life_line_gives_class_nearest_paragraph_and_reason()
        => Assert.Contains("未提及 最近的段落 2025年报告 第12段 报告只给PM2.5浓度（28微克以下），未给天数", PageText.Of(await PageAsync("/indicators/good-air-days")), StringComparison.Ordinal);

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, _stop));
    }

    private static List<string> Rows(string page) => [.. Row().Matches(page).Select(m => m.Value)];

    private static List<string> IndicatorsOn(string page) => [.. Rows(page).Select(r => Indicator().Match(r).Groups[1].Value)];

    [GeneratedRegex("<tr role=\"row\" id=\".*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("href=\"/indicators/([^\"]+)\"")]
    private static partial Regex Indicator();
}
