using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features;

/// <summary>What a page makes of an address that is too long or says a thing twice.</summary>
public class RepeatedPartsTests(SharedApp app)
{
    [Theory]
    [InlineData("/unanswered", "year=2023&year=2024")]
    [InlineData("/projects", "year=2023&year=2024")]
    [InlineData("/years/2024", "topic=urban&topic=openness")]
    [InlineData("/departments", "sort=name&sort=unanswered")]
    public async Task Page_and_file_take_the_first_of_two(string page, string query)
    {
        var first = query.Split('&')[0];
        using var visitor = app.Visitor();
        Assert.Equal(PageText.TitleOf(await GetAsync(visitor, $"{page}?{first}")), PageText.TitleOf(await GetAsync(visitor, $"{page}?{query}")));
        Assert.Equal(await GetAsync(visitor, $"{page}.csv?{first}"), await GetAsync(visitor, $"{page}.csv?{query}"));
    }

    [Theory]
    [InlineData("/unanswered?q=")]
    [InlineData("/projects?q=")]
    [InlineData("/years/2024?q=")]
    [InlineData("/departments?q=")]
    public async Task Links_in_the_page_carry_no_more_than_was_searched_for(string address)
    {
        using var visitor = app.Visitor();
        var page = await GetAsync(visitor, address + new string('x', 6000));
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.All(Regex.Matches(main, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value), link => Assert.True(link.Length < 300, link));
    }

    private static Task<string> GetAsync(HttpClient visitor, string address) => visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
}
