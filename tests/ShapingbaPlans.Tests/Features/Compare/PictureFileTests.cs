using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Compare;

/// <summary>Pictures that leave the site stand alone, and say where they come from.</summary>
public class PictureFileTests(SharedApp app)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/indicators/international-trains-run.svg", "/indicators/international-trains-run?release=1")]
    [InlineData("/indicators/port-vehicles.svg?lang=en", "/indicators/port-vehicles?release=1&lang=en")]
    [InlineData("/compare.svg?topic=openness", "/compare?topic=openness&release=1")]
    [InlineData("/compare.svg?topic=openness&view=index", "/compare?topic=openness&view=index&release=1")]
    [InlineData("/compare.svg?topic=rural&view=change&lang=en", "/compare?topic=rural&view=change&release=1&lang=en")]
    [InlineData("/compare.svg?id=gdp&id=port-vehicles&view=plan", "/compare?id=gdp&id=port-vehicles&view=plan&release=1")]
    [InlineData("/compare.svg?year=2024", "/compare?year=2024&release=1")]
    public async Task A_picture_is_xml_with_its_title_source_release_and_link_and_needs_nothing_else(string address, string link)
    {
        var root = await PictureAsync(address);
        Assert.Equal(Svg + "svg", root.Name);
        Assert.NotEmpty(root.Element(Svg + "title")!.Value);
        Assert.NotEmpty(root.Element(Svg + "desc")!.Value);
        var texts = string.Concat(Texts(root)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(root.Element(Svg + "title")!.Value.Replace(" ", "", StringComparison.Ordinal), texts, StringComparison.Ordinal);
        Assert.Contains("http://localhost" + link, texts, StringComparison.Ordinal);
        Assert.Contains(address.Contains("lang=en", StringComparison.Ordinal) ? "Release1" : "第1次发布", texts, StringComparison.Ordinal);
        Assert.Contains(address.Contains("lang=en", StringComparison.Ordinal) ? "Sources:Report" : "来源：", texts, StringComparison.Ordinal);
        // No style sheet, no name of a colour, no reference to anything elsewhere; ids are unique.
        var written = root.ToString();
        Assert.DoesNotContain("var(", written, StringComparison.Ordinal);
        Assert.DoesNotContain("currentColor", written, StringComparison.Ordinal);
        Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName is "style" or "use" or "script" or "image" or "foreignObject");
        Assert.DoesNotContain(root.Descendants().Attributes(), a => a.Name.LocalName is "class" or "style" or "href");
        var ids = root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotMatch(@"[a-z]+(-[a-z]+)*\.[a-z]+\.[a-z]+", string.Join(' ', Texts(root).Where(t => !t.Contains("http", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_numbers_in_the_picture_are_those_of_the_documents()
    {
        var trains = Texts(await PictureAsync("/indicators/international-trains-run.svg"));
        foreach (var number in new[] { "3923", "4295", "4156", "4000", "3800", "8000" })
            Assert.Contains(number, trains);
        Assert.Contains("来源：行动方案、2023年报告、2024年报告、2025年报告", trains);
        var ranking = Texts(await PictureAsync("/compare.svg?year=2024"));
        foreach (var text in new[] { "50.8%", "400.0%", "中位数 100.0%", "−3.1", "+40.4", "完成率（实际÷计划，%）" })
            Assert.Contains(text, ranking);
        var index = Texts(await PictureAsync("/compare.svg?id=international-trains-run&view=index&base=2023"));
        Assert.Contains("指数（2023年＝100）", index);
        Assert.Contains("105.9 国际班列开行列数", index);
    }

    [Fact]
    public async Task Every_text_stands_on_its_sheet()
    {
        foreach (var address in new[] { "/compare.svg?year=2025", "/compare.svg?topic=livelihood&view=plan&lang=en", "/compare.svg?topic=rural&view=index&lang=en" })
        {
            var root = await PictureAsync(address);
            var (width, height) = ((decimal)root.Attribute("width")!, (decimal)root.Attribute("height")!);
            foreach (var text in root.Elements(Svg + "text"))
                Assert.True((decimal)text.Attribute("x")! < width && (decimal)text.Attribute("y")! < height, text.Value);
            foreach (var drawing in root.Elements(Svg + "svg"))
                Assert.True((decimal)drawing.Attribute("x")! + (decimal)drawing.Attribute("width")! <= width && (decimal)drawing.Attribute("y")! + (decimal)drawing.Attribute("height")! <= height, address);
        }
    }

    [Fact]
    public async Task A_picture_of_a_release_stays_the_same_when_another_is_out()
    {
        using var own = new TestApp();
        using var visitor = own.Visitor();
        const string then = "/indicators/gdp.svg?release=1";
        var before = await visitor.GetByteArrayAsync(then, _stop);
        await using (var db = own.OpenDatabase())
        {
            var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
            await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
        }

        Assert.Equal(before, await visitor.GetByteArrayAsync(then, _stop));
        Assert.Contains("/indicators/gdp?release=2", await visitor.GetStringAsync("/indicators/gdp.svg", _stop), StringComparison.Ordinal);
    }

    private async Task<XElement> PictureAsync(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(_stop)).Root!;
    }

    private static List<string> Texts(XElement root) => [.. root.Descendants(Svg + "text").Select(t => t.Value)];
}
