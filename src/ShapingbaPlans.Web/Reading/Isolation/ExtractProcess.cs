using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ShapingbaPlans.Web.Reading.Isolation;

/// <summary>The parent's side: bytes go to the child's input, its answer comes from its output, and it is killed when it takes too long.</summary>
internal static class ExtractProcess
{
    public static async Task<ReportText> RunAsync(byte[] file, string fileName, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var process = Process.Start(ProgramStart.Of([Extract.Name, Extension(fileName)], limits.Memory))
            ?? throw new InvalidOperationException("The reading process did not start.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limits.Time);
        try
        {
            var output = ReportFile.BytesAsync(process.StandardOutput.BaseStream, limits.AnswerBytes, stop.Token);
            var errors = FirstOfAsync(process.StandardError.BaseStream, stop.Token);
            await SendAsync(process, file, stop.Token);
            if (await output is not { } answer)
                return ReportText.Refused(ReportFileProblem.TooMuchInside);
            await process.WaitForExitAsync(stop.Token);
            return process.ExitCode == 0 && Read(answer) is { } text ? text : ReportText.Refused(CauseOfDeath(await errors));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ReportText.Refused(ReportFileProblem.TookTooMuch);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    // Only a few plain letters of the name reach the child: it decides between formats, nothing else.
    private static string Extension(string fileName)
        => "." + new string([.. Path.GetExtension(fileName).Where(char.IsAsciiLetterOrDigit).Take(10)]).ToLowerInvariant();

    private static async Task SendAsync(Process process, byte[] file, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It died while it was fed; its exit code says so below.
        }
    }

    private static ReportText? Read(byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize<ReportText>(answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A stack overflow and a full heap cannot be caught inside; the runtime names them. Nobody is shown this text.
    private static ReportFileProblem CauseOfDeath(string errors)
        => errors.Contains("Stack overflow", StringComparison.Ordinal) ? ReportFileProblem.TooMuchInside
            : errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errors.Contains("OutOfMemory", StringComparison.Ordinal) ? ReportFileProblem.TookTooMuch
            : ReportFileProblem.Broken;

    private static async Task<string> FirstOfAsync(Stream errors, CancellationToken cancellationToken)
    {
        var (first, kept, buffer) = (new byte[4096], 0, new byte[4096]);
        int read;
        while ((read = await errors.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var more = Math.Min(read, first.Length - kept);
            buffer.AsSpan(0, more).CopyTo(first.AsSpan(kept));
            kept += more;
        }

        return Encoding.UTF8.GetString(first, 0, kept);
    }

    private static async Task EndAsync(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself just now.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }
}
