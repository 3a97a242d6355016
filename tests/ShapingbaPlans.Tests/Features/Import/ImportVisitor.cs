using System.Globalization;
using System.Net;
using System.Text;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Tests.Features.Import;

/// <summary>What an editor's browser sends to the import. The report of 2026 and its numbers are made up here.</summary>
internal static class ImportVisitor
{
    public static readonly string[] Report =
    [
        "青禾区2026年计划执行情况与2027年计划草案的报告",
        "一、2026年计划执行情况",
        "全年地区生产总值增长5.9%，规模以上工业增加值增长7.3%。",
        "东片新开垦试验田37块，西片新开垦试验田37块。",
        "二、2027年经济社会发展主要预期目标",
        "地区生产总值增长6.1%左右，力争新开垦试验田40—45块。",
    ];

    public static byte[] Bytes(params string[] paragraphs) => Encoding.UTF8.GetBytes(string.Join('\n', paragraphs));

    /// <summary>Hands in a file for a new report of 2026 by the plain form.</summary>
    public static Task<HttpResponseMessage> ImportAsync(this FormVisitor editor, byte[] file, string name, params (string, string)[] fields)
        => editor.SubmitFileAsync("/import", "\"import\"", "file", file, name, fields.Length > 0 ? fields : [("document", ""), ("year", "2026"), ("title-zh", "青禾报告"), ("title-en", "A report made up")]);

    /// <summary>Hands in the made-up report and gives the address of its review.</summary>
    public static async Task<string> ImportAsync(this FormVisitor editor, params string[] paragraphs)
    {
        using var answer = await editor.ImportAsync(Bytes(paragraphs.Length > 0 ? paragraphs : Report), "qinghe.txt");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>Presses a button of the list.</summary>
    public static Task<HttpResponseMessage> PressAsync(this FormVisitor editor, string review, string act, ReadingItem item)
        => editor.SubmitAsync(review, "\"act\"", ("act", $"{act}|{ItemSeen.Of(item)}"));

    /// <summary>Sends the form that is opened beneath an item.</summary>
    public static Task<HttpResponseMessage> SendAsync(this FormVisitor editor, string review, int number, string panel, string act, params (string, string)[] fields)
        => editor.SubmitAsync(string.Create(CultureInfo.InvariantCulture, $"{review}?item={number}&panel={panel}"), "\"detail\"", [("act", act), .. fields]);

    public static List<ReadingItem> Items(this TestApp app)
    {
        using var db = app.OpenDatabase();
        return [.. db.ReadingItems.AsEnumerable().OrderBy(i => i.Fields.Paragraph).ThenBy(i => i.Fields.Start).ThenBy(i => i.Ordinal)];
    }

    /// <summary>The fields of a form that shows an item, with some typed over.</summary>
    public static (string, string)[] Fields(ReadingItem item, string prefix, params (string Name, string Value)[] typed)
        => [.. ReadingFields.Typed.Append("printed").Select(f => (prefix + f, typed.FirstOrDefault(t => t.Name == f).Value ?? item.Fields[f]))];
}
