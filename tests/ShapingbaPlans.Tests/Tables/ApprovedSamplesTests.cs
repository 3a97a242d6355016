using System.Text;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>Each format of the list has a sample that somebody has looked at and approved. A new format fails until it has its own.</summary>
public class ApprovedSamplesTests(SharedApp app)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ShapingbaPlans.Tests", "Tables", "Samples");

    [Fact]
    public async Task Every_format_writes_the_sample_as_it_was_approved()
    {
        var wrong = new List<string>();
        foreach (var format in TableSample.Formats(app))
        {
            var approved = Path.Combine(Folder, $"sample.{format.Suffix}.approved.txt");
            var written = await ReadableAsync(format.Suffix, await TableSample.WrittenAsync(app, format.Suffix));
            if (File.Exists(approved) && await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) == written)
                continue;
            // Look at it, and rename it when it is right.
            var received = Path.Combine(Folder, $"sample.{format.Suffix}.received.txt");
            await File.WriteAllTextAsync(received, written, TestContext.Current.CancellationToken);
            wrong.Add(received);
        }

        Assert.Empty(wrong);
    }

    // Compressed bytes are nobody's to read, and another runtime may compress otherwise: what is in them is approved.
    private static async Task<string> ReadableAsync(string suffix, byte[] file) => suffix switch
    {
        "xlsx" or "zip" => Unpacked(new ZipContent(file)),
        "parquet" => await ParquetAsync(file),
        _ => Visible(Encoding.UTF8.GetString(file)),
    };

    private static string Unpacked(ZipContent zip)
    {
        var text = new StringBuilder().Append(string.Join(", ", zip.Times.Select(t => $"{t:s}"))).Append('\n');
        foreach (var path in zip.Files.Keys)
            text.Append("== ").Append(path).Append('\n').Append(Visible(zip.Text(path)).TrimEnd('\n')).Append('\n');
        return text.ToString();
    }

    private static async Task<string> ParquetAsync(byte[] file)
    {
        var parquet = await ParquetFile.ReadAsync(file);
        return string.Join('\n', parquet.Schema.Concat(parquet.Rows.Select(r => Visible(string.Join('|', r.Values))))) + "\n";
    }

    // Marks and line ends are part of a format, and editors would change them.
    private static string Visible(string text) => text.Replace("\ufeff", "<BOM>", StringComparison.Ordinal).Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\u0007", "<BEL>", StringComparison.Ordinal);
}
