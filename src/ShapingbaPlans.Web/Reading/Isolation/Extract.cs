using System.Text.Encodings.Web;
using System.Text.Json;
using ShapingbaPlans.Web.Reading.Formats;

namespace ShapingbaPlans.Web.Reading.Isolation;

/// <summary>
/// The child's side, the hidden command <c>extract .EXT</c>: a file on standard input, a <see cref="ReportText"/> as JSON on standard output. It makes no
/// host and reads no settings, and ends by itself when nobody is there any more to kill it.
/// </summary>
public static class Extract
{
    public const string Name = "extract";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(string extension)
    {
        var limits = ReadingLimits.Default;
        using var watchdog = new Timer(_ => Environment.Exit(3), null, 3 * limits.Time, Timeout.InfiniteTimeSpan);
        await using var output = Console.OpenStandardOutput();
        // What a package prints must not get into the answer.
        Console.SetOut(TextWriter.Null);
        await using var input = Console.OpenStandardInput();
        var bytes = await ReportFile.BytesAsync(input, limits.Bytes, CancellationToken.None);
        var text = bytes is null ? ReportText.Refused(ReportFileProblem.TooLarge) : FileText.Of(bytes, extension, limits);
        await JsonSerializer.SerializeAsync(output, text, Plain);
        return 0;
    }
}
