using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Documents;

public sealed class DocumentPagesTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_says_what_each_source_gives()
    {
        var page = await PageAsync("/documents");
        Assert.Equal(5, Regex.Count(page, "<a href=\"/documents/[^\"]+\"[^>]*>"));
        var text = PageText.Of(page);
        // The report of 2024 was issued on 25 February 2025 under this number and has 74 paragraphs.
        Assert.Contains("11500106009290411N/2025-00101", text, StringComparison.Ordinal);
        Assert.Contains("2025-02-25", text, StringComparison.Ordinal);
        Assert.Contains("2137bddf92acdcbb9e8904250ea12a8ab6a478304e52778e720b8face504eb6d", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_citation_leads_to_an_anchor()
    {
        var plans = await app.PlansAsync();
        foreach (var document in plans.Documents)
        {
            var page = await PageAsync($"/documents/{document.DocumentId}");
            var cited = plans.Figures.SelectMany(g => g).Where(f => f.DocumentId == document.DocumentId).Select(f => $"id=\"p{f.Paragraph}\"").Distinct();
            Assert.All(cited, anchor => Assert.Contains(anchor, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_paragraph_reads_as_printed_with_its_figures_marked()
    {
        SkipWithoutTexts();
        // Report of 2024, paragraph 12: 508亿元 signed.
        var page = await PageAsync("/documents/report-2024");
        var paragraph = Block(page, 12);
        Assert.Matches("<mark class=\"actual\"[^>]*><a href=\"/indicators/[a-z0-9-]+\"[^>]*>508亿元</a>", paragraph);
        var text = Paragraphs.Of(await File.ReadAllTextAsync(Path.Combine(Repository.DocumentsFolder!, "report-2024.txt"), _stop))[11];
        Assert.Contains(text, WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(paragraph, "<sup.*?</sup>", ""), "<[^>]+>", "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_paragraphs_stand_in_order()
    {
        SkipWithoutTexts();
        var page = await PageAsync("/documents/report-2022");
        Assert.Equal(Enumerable.Range(1, 81), Regex.Matches(page, "id=\"p(\\d+)\"").Select(m => int.Parse(m.Groups[1].Value, null)));
    }

    [Fact]
    public async Task One_printed_figure_of_two_indicators_leads_to_both()
    {
        SkipWithoutTexts();
        // Report of 2023, paragraph 29: one class of water for two streams.
        var mark = Regex.Match(Block(await PageAsync("/documents/report-2023"), 29), "<mark[^>]*><a[^>]*>IV类</a>.*?</mark>").Value;
        Assert.Contains("/indicators/liangtan-river-water-class", mark, StringComparison.Ordinal);
        Assert.Contains("/indicators/qingmu-stream-water-class", mark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_text_the_figures_stand_and_a_note_says_how_to_provide_it()
    {
        using var bare = new TextsApp("");
        using var visitor = bare.Visitor();
        var page = await visitor.GetStringAsync("/documents/report-2024", _stop);
        Assert.Contains("report-2024.txt", PageText.Of(page), StringComparison.Ordinal);
        Assert.Contains("508亿元", Block(page, 12), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"p1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_differs_is_shown_without_marks_and_never_run_as_markup()
    {
        var folder = Directory.CreateTempSubdirectory("plans-texts-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report-2024.txt"), "<script>alert(1)</script>\n虚构的一段\n", _stop);
        using var other = new TextsApp(folder.FullName);
        using var visitor = other.Visitor();
        var page = await visitor.GetStringAsync("/documents/report-2024", _stop);
        Assert.Contains("SHA-256 不同", page, StringComparison.Ordinal);
        Assert.Contains("虚构的一段", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FullName, page, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_citation_of_an_indicator_leads_to_its_mark_in_the_text()
    {
        SkipWithoutTexts();
        Assert.All(await CitedAsync(app), cited => Assert.Matches($"<mark [^>]*id=\"{cited.Anchor}\"", cited.Page));
    }

    [Fact]
    public async Task Without_the_text_a_citation_leads_to_the_line_of_its_figure()
    {
        using var bare = new TextsApp("");
        Assert.All(await CitedAsync(bare), cited => Assert.Matches($"<li [^>]*id=\"{cited.Anchor}\"", cited.Page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_place_has_one_name_however_many_figures_begin_there(bool withText)
    {
        if (withText)
            SkipWithoutTexts();
        using var bare = new TextsApp("");
        using var visitor = (withText ? (TestApp)app : bare).Visitor();
        // Report of 2023, paragraph 29: one class of water for two streams.
        var names = Regex.Matches(await visitor.GetStringAsync("/documents/report-2023", _stop), "id=\"(p[0-9]+-[0-9]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("/documents/report-1999", HttpStatusCode.NotFound, "There is no such document")]
    [InlineData("/documents/report-1999.csv", HttpStatusCode.NotFound, "belongs to no published document")]
    [InlineData("/documents/..%2Freport-2024", HttpStatusCode.NotFound, "There is no such document")]
    [InlineData("/documents/report-2024?role=wish", HttpStatusCode.BadRequest, "role can be: plan, actual")]
    [InlineData("/documents/report-2024.csv?role=wish", HttpStatusCode.BadRequest, "role can be: plan, actual")]
    [InlineData("/documents/report-2024?topic=weather", HttpStatusCode.BadRequest, "There is no topic “weather”; topic can be: ")]
    [InlineData("/documents/report-2024.csv?topic=weather", HttpStatusCode.BadRequest, "There is no topic “weather”; topic can be: ")]
    public async Task What_is_not_known_is_said_in_a_sentence(string address, HttpStatusCode status, string sentence)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en", _stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    // The citations of an indicator that all four reports speak of, each with the page it opens.
    private async Task<IReadOnlyList<(string Anchor, string Page)>> CitedAsync(TestApp host)
    {
        using var visitor = host.Visitor();
        var cited = Regex.Matches(await visitor.GetStringAsync("/indicators/gdp-growth", _stop), "href=\"(/documents/[a-z0-9-]+)#(p[0-9]+-[0-9]+)\"");
        var pages = new List<(string, string)>();
        foreach (var place in cited.Select(m => (Address: m.Groups[1].Value, Anchor: m.Groups[2].Value)).Distinct())
            pages.Add((place.Anchor, await visitor.GetStringAsync(place.Address, _stop)));
        Assert.True(pages.Count >= 4);
        return pages;
    }

    private static string Block(string page, int paragraph)
        => Regex.Match(page, $"id=\"p{paragraph}\".*?(?=<div class=\"para|</section>)", RegexOptions.Singleline).Value;

    private static void SkipWithoutTexts()
        => Assert.SkipUnless(Repository.DocumentsFolder is not null, "The documents' texts are not beside this checkout; set Documents__Folder to their folder.");

    private sealed class TextsApp(string folder) : TestApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Documents:Folder", folder);
        }
    }
}
