using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Tests.Hosting;

/// <summary>The one place where a link learns which release its reader is in.</summary>
public class ReleaseLinksTests
{
    [Theory]
    [InlineData("""<a href="/">总览</a>""", """<a href="/?release=3">总览</a>""")]
    [InlineData("""<a class="btn" href="/years/2024" rel="next">x</a>""", """<a class="btn" href="/years/2024?release=3" rel="next">x</a>""")]
    [InlineData("""<a href="/years?topic=rural&amp;page=2#x">x</a>""", """<a href="/years?topic=rural&amp;page=2&amp;release=3#x">x</a>""")]
    [InlineData("""<a href="/years#p3">x</a>""", """<a href="/years?release=3#p3">x</a>""")]
    [InlineData("""<a title="a > b" href="/years">x</a>""", """<a title="a > b" href="/years?release=3">x</a>""")]
    [InlineData("""<a href="/years?q=&#x27;a&#x27;">x</a>""", """<a href="/years?q=&#x27;a&#x27;&amp;release=3">x</a>""")]
    [InlineData("""<form class="filters" method="get" action="/years"><input name="q" /></form>""", """<form class="filters" method="get" action="/years"><input type="hidden" name="release" value="3" /><input name="q" /></form>""")]
    public void A_way_to_facts_keeps_the_release(string html, string expected) => Assert.Equal(expected, Write(html));

    [Theory]
    [InlineData("""<a href="/?release=2">第2次</a>""")]
    [InlineData("""<a href="/years?topic=rural&amp;release=1">x</a>""")]
    [InlineData("""<a href="/years" data-latest>查看最新</a>""")]
    [InlineData("""<a href="/entry">录入</a>""")]
    [InlineData("""<a href="//elsewhere.example/years">x</a>""")]
    [InlineData("""<a href="https://elsewhere.example/years">x</a>""")]
    [InlineData("""<a href="#p3">x</a>""")]
    [InlineData("""<link rel="stylesheet" href="/years" />""")]
    [InlineData("""<use href="#s-met"></use><abbr href="/years">x</abbr>""")]
    [InlineData("""<form method="post" action="/years"></form>""")]
    [InlineData("""<form method="get" action="/entry"></form>""")]
    [InlineData("""<p>href="/years" &lt;a href="/years"&gt;</p>""")]
    public void All_else_stays_as_it_is(string html) => Assert.Equal(html, Write(html));

    private static string Write(string html) => ReleaseLinks.Write(html, 3, path => path is "/" or "/years" or "/years/2024");
}
