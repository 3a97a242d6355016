using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Commands;

public sealed class CheckCoverageTests : IDisposable
{
    private readonly string _web = Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web");
    private readonly SeedCopy _seed = new();

    [Fact]
    public async Task Documents_read_whole_end_with_code_0()
    {
        var done = await CommandLine.RunAsync(_web, "check-coverage", Documents());
        Assert.Equal((0, "0 numbers of 5 documents are not accounted for.", ""), (done.ExitCode, done.Output.Trim(), done.Errors));
    }

    [Fact]
    public async Task A_number_without_a_figure_is_listed_with_its_place_and_ends_with_code_1()
    {
        // 1106.7亿元 of report-2022, paragraph 7, is the first figure of the files.
        var lines = _seed.Lines("figures.csv");
        Assert.StartsWith("gdp,2022,actual,eq,firm,1106.7,,亿元,report-2022,7,260,8,", lines[1], StringComparison.Ordinal);
        _seed.Write("figures.csv", [lines[0], .. lines.Skip(2)]);
        var done = await CommandLine.RunAsync(_web, "check-coverage", Documents(), $"--SeedData:Folder={_seed.Folder}");
        Assert.Equal(
            (1, "report-2022,7,260,6,1106.7\n1 numbers of 5 documents are not accounted for."),
            (done.ExitCode, done.Output.Trim().ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("There is no folder no-such-folder.", "check-coverage", "no-such-folder")]
    [InlineData("Usage: backup NEW-FILE | check-coverage FOLDER-OF-DOCUMENTS | create-admin NAME [--password-stdin] | evaluate-reader FOLDER-OF-DOCUMENTS [--errors] [--unknown] | read FILE... [--execution-year 2025] [--section outcome|plan] [--format jsonl|csv|table] [--out FOLDER] | verify-history HEAD-OR-DASH", "check-coverage")]
    [InlineData("Usage: backup NEW-FILE | check-coverage FOLDER-OF-DOCUMENTS | create-admin NAME [--password-stdin] | evaluate-reader FOLDER-OF-DOCUMENTS [--errors] [--unknown] | read FILE... [--execution-year 2025] [--section outcome|plan] [--format jsonl|csv|table] [--out FOLDER] | verify-history HEAD-OR-DASH", "no-such-command")]
    public async Task What_cannot_be_done_is_one_sentence_and_code_2(string sentence, params string[] arguments)
    {
        var done = await CommandLine.RunAsync(_web, arguments);
        Assert.Equal((2, "", sentence), (done.ExitCode, done.Output, done.Errors.Trim()));
    }

    public void Dispose() => _seed.Dispose();

    private static string Documents()
    {
        if (Repository.DocumentsFolder is not { } folder)
        {
            Assert.Skip("The documents' texts are not beside this checkout; set Documents__Folder to their folder.");
            return "";
        }

        return folder;
    }
}
