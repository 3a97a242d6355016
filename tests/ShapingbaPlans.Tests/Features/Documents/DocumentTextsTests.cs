using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Features.Documents;

/// <summary>Texts as an operator may leave them; these are invented.</summary>
public sealed class DocumentTextsTests(SharedApp app) : IDisposable
{
    private const string Text = "一、概况\n\n 开行班列12列。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("plans-texts-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_that_was_read_is_the_same()
    {
        Put(Encoding.UTF8.GetBytes(Text));
        var text = await LoadAsync();
        Assert.Equal((TextState.Same, true), (text.State, text.IsMarked));
        Assert.Equal(["一、概况", "开行班列12列。"], text.Paragraphs);
    }

    [Fact]
    public async Task A_byte_order_mark_changes_neither_the_text_nor_its_state()
    {
        Put([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)]);
        var text = await LoadAsync();
        Assert.Equal(TextState.Same, text.State);
        Assert.Equal("一、概况", text.Paragraphs[0]);
    }

    [Fact]
    public async Task Another_text_differs_and_is_not_marked()
    {
        Put(Encoding.UTF8.GetBytes(Text.Replace("12", "13", StringComparison.Ordinal)));
        var text = await LoadAsync();
        Assert.Equal((TextState.Differs, false, 2), (text.State, text.IsMarked, text.Paragraphs.Count));
    }

    [Fact]
    public async Task A_text_that_changes_is_read_again()
    {
        var texts = Texts(_folder);
        Put(Encoding.UTF8.GetBytes("尚未校对的文字"));
        Assert.Equal(TextState.Differs, (await texts.LoadAsync(Document(), _stop)).State);
        Put(Encoding.UTF8.GetBytes(Text));
        Assert.Equal(TextState.Same, (await texts.LoadAsync(Document(), _stop)).State);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_read()
    {
        Put(new byte[DocumentTexts.LargestFile + 1]);
        var text = await LoadAsync();
        Assert.Equal((TextState.TooLarge, 0), (text.State, text.Paragraphs.Count));
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_no_error()
    {
        Put([0xD6, 0xD8, 0xFF, 0xFE, 0x0A]);
        Assert.Equal(TextState.Differs, (await LoadAsync()).State);
    }

    [Fact]
    public async Task Without_a_folder_or_a_file_the_text_is_absent()
    {
        Assert.Equal(TextState.Absent, (await LoadAsync()).State);
        Assert.Equal(TextState.Absent, (await Texts("").LoadAsync(Document(), _stop)).State);
        Assert.Equal(TextState.Absent, (await Texts(Path.Combine(_folder, "nowhere")).LoadAsync(Document(), _stop)).State);
    }

    [Fact]
    public async Task An_id_that_is_no_slug_opens_nothing()
    {
        File.WriteAllText(Path.Combine(_folder, "secret.txt"), Text);
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        Assert.Equal(TextState.Absent, (await Texts(inner).LoadAsync(Document() with { DocumentId = "../secret" }, _stop)).State);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Document Document() => Sample.Report(2024) with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))) };

    private Task<DocumentText> LoadAsync() => Texts(_folder).LoadAsync(Document(), _stop);

    private DocumentTexts Texts(string folder) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Documents:Folder", folder)]).Build(),
        app.Services.GetRequiredService<IHostEnvironment>(),
        NullLogger<DocumentTexts>.Instance);

    private void Put(byte[] content) => File.WriteAllBytes(Path.Combine(_folder, "report-2024.txt"), content);
}
