using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Commands;

public sealed class EvaluateReaderTests : IDisposable
{
    private readonly string _web = Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluate-reader-");

    [Fact]
    public async Task A_folder_that_is_absent_is_one_sentence_and_code_2()
        => await RefusesAsync("There is no folder no-such-folder.", "no-such-folder");

    [Fact]
    public async Task A_folder_without_an_index_is_one_sentence_and_code_2()
        => await RefusesAsync($"The folder {_folder.FullName} has no index.csv with the columns document_id and file.", _folder.FullName);

    [Fact]
    public async Task A_document_without_its_text_is_one_sentence_and_code_2()
    {
        Index();
        await RefusesAsync("The text of report-2024 is not in the folder.", _folder.FullName);
    }

    [Fact]
    public async Task A_text_without_figures_gives_a_table_of_zeros_and_dashes_and_its_errors_on_demand()
    {
        Index();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.txt"), "一、2024年计划执行情况\n全年稳中有进。\n", TestContext.Current.CancellationToken);
        var done = await CommandLine.RunAsync(_web, "evaluate-reader", _folder.FullName, "--errors");
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        var lines = done.Output.Split('\n');
        Assert.StartsWith("| document | figures | recall | precision | role | period | measure | comparator | strength | value | unit | subject | untouched | indicator |", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("| report-2024 | 206 | 0.000 | — | — |", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("| all | 206 | 0.000 | — | — |", lines[3], StringComparison.Ordinal);
        Assert.Equal(206, lines.Count(l => l.StartsWith("missed\treport-2024 ", StringComparison.Ordinal)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Index() => File.WriteAllText(Path.Combine(_folder.FullName, "index.csv"), "document_id,file\nreport-2024,a.txt\n");

    private async Task RefusesAsync(string sentence, string folder)
    {
        var done = await CommandLine.RunAsync(_web, "evaluate-reader", folder);
        Assert.Equal((2, "", sentence), (done.ExitCode, done.Output, done.Errors.Trim()));
    }
}
