using System.Text.Json;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Commands;

public sealed class ReadTests : IDisposable
{
    private static readonly string Seed = $"--SeedData:Folder={Path.Combine(Repository.Root, "seed-data")}";
    private const string Plan = "预计全年社会消费品零售总额达到1,200亿元左右，城镇新增就业不少于2万人。";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("read-");

    [Fact]
    public async Task Each_figure_is_one_line_with_exactly_the_agreed_fields()
    {
        var done = await CommandLine.RunAsync(_folder.FullName, "read", Written("plan.txt", Plan), "--execution-year", "2024", "--section", "plan", Seed);
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        var lines = done.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(
            ["paragraph", "start", "length", "printed", "subject", "measure", "role", "period", "comparator", "strength", "value", "upperValue", "unit", "indicatorId", "confidence", "rule"],
            first.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Contains("\"paragraph\":1,\"start\":15,\"length\":9,\"printed\":\"1,200亿元左右\",\"subject\":\"社会消费品零售总额\",\"measure\":\"level\",\"role\":\"plan\",\"period\":\"2025\",\"comparator\":\"about\",\"strength\":\"firm\",\"value\":1200,\"upperValue\":null,\"unit\":\"亿元\",\"indicatorId\":\"retail-sales\",", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"comparator\":\"ge\",\"strength\":\"firm\",\"value\":2,\"upperValue\":null,\"unit\":\"万人\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_hyphen_and_csv_has_the_same_fields()
    {
        var done = await CommandLine.RunWithInputAsync(_folder.FullName, Plan, "read", "--format=csv", "--section=plan", "--execution-year=2024", "-", Seed);
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        var lines = done.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("paragraph,start,length,printed,subject,measure,role,period,comparator,strength,value,upperValue,unit,indicatorId,confidence,rule", lines[0]);
        Assert.StartsWith("1,15,9,\"1,200亿元左右\",社会消费品零售总额,level,plan,2025,about,firm,1200,,亿元,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_give_one_file_each_and_the_good_ones_are_written_though_one_is_bad()
    {
        var folder = Path.Combine(_folder.FullName, "out");
        var done = await CommandLine.RunAsync(_folder.FullName, "read", Written("a.txt", Plan), Written("b.txt", " "), Written("c.html", $"<p>{Plan}</p>"), "--out", folder, Seed);
        Assert.Equal(2, done.ExitCode);
        Assert.Contains("b.txt: ", done.Errors, StringComparison.Ordinal);
        Assert.Equal(["a.jsonl", "c.jsonl"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "a.jsonl"), Cancel), await File.ReadAllTextAsync(Path.Combine(folder, "c.jsonl"), Cancel));
    }

    [Fact]
    public async Task Without_the_seed_it_says_that_no_figure_is_given_an_indicator()
    {
        var done = await CommandLine.RunAsync(_folder.FullName, "read", Written("plan.txt", Plan));
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("There are no indicators in", done.Errors, StringComparison.Ordinal);
        Assert.Contains("\"indicatorId\":null", done.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_made_beside_the_files_though_the_program_runs_below_them()
    {
        Written("a.txt", Plan);
        var below = _folder.CreateSubdirectory("src/web");
        var done = await CommandLine.RunAsync(below.FullName, "read", "a.txt", "--out", "found");
        Assert.Equal(0, done.ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "found", "a.jsonl")));
    }

    [Theory]
    [InlineData("Name a file to read, or - for standard input.", "read")]
    [InlineData("There is no file none.txt.", "read", "none.txt")]
    [InlineData("--section is outcome or plan, not both.", "read", "a.txt", "--section", "both")]
    [InlineData("--execution-year is a year such as 2025, not 25.", "read", "a.txt", "--execution-year", "25")]
    [InlineData("--format is one of jsonl, csv, table, not xml.", "read", "a.txt", "--format", "xml")]
    [InlineData("--out needs a value.", "read", "a.txt", "--out")]
    [InlineData("--colour is no option of read: --execution-year, --section, --format, --out.", "read", "a.txt", "--colour=red")]
    public async Task A_wrong_argument_is_one_sentence_and_code_2(string sentence, params string[] arguments)
    {
        var done = await CommandLine.RunAsync(_folder.FullName, [.. arguments, Seed]);
        Assert.Equal((2, "", sentence), (done.ExitCode, done.Output, done.Errors.Trim()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Written(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
