using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Years.Brief;

/// <summary>A brief as downloaded, opened with the SDK that Word's own schema comes with.</summary>
internal sealed class WordBrief : IDisposable
{
    private readonly MemoryStream _stream;

    private WordBrief(byte[] bytes)
    {
        Bytes = bytes;
        _stream = new MemoryStream(bytes, writable: false);
        File = WordprocessingDocument.Open(_stream, isEditable: false);
    }

    public byte[] Bytes { get; }

    public WordprocessingDocument File { get; }

    public Body Body => File.MainDocumentPart!.Document!.Body!;

    public string Text => string.Join('\n', Body.Elements<Paragraph>().Select(p => p.InnerText));

    public IEnumerable<Table> Tables => Body.Elements<Table>();

    /// <summary>The tables that set plan and actual of a topic side by side.</summary>
    public IEnumerable<Table> Comparison => Tables.Where(t => t.Elements<TableRow>().First().Elements<TableCell>().Count() == 7);

    public static async Task<WordBrief> ReadAsync(TestApp app, string address)
    {
        using var visitor = app.Visitor();
        return new(await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
    }

    /// <summary>The cells below the header row, a line of a cell after another.</summary>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> CellsOf(Table table)
        => table.Elements<TableRow>().Skip(1).Select(r => (IReadOnlyList<IReadOnlyList<string>>)[.. r.Elements<TableCell>().Select(c => (IReadOnlyList<string>)[.. c.Elements<Paragraph>().Select(p => p.InnerText)])]);

    public void Dispose()
    {
        File.Dispose();
        _stream.Dispose();
    }
}
