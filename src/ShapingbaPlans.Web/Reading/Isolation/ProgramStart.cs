using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ShapingbaPlans.Web.Reading.Isolation;

/// <summary>How this same program is started once more: published, under <c>dotnet run</c>, and from tests, whose process is another one.</summary>
internal static class ProgramStart
{
    // What the child needs to start at all. The rest, secrets of the settings among it, stays here.
    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "windir", "LANG", "LC_ALL", "LD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_ROLL_FORWARD", "DOTNET_BUNDLE_EXTRACT_BASE_DIR",
    ];

    public static ProcessStartInfo Of(IReadOnlyList<string> arguments, long memory)
    {
        var (file, first) = Program();
        var start = new ProcessStartInfo(file, [.. first, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => !Kept.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static (string File, string[] First) Program()
    {
        var own = typeof(ProgramStart).Assembly;
        var process = Environment.ProcessPath ?? "dotnet";
        var isDotnet = string.Equals(Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        if (Assembly.GetEntryAssembly() == own && !isDotnet)
            return (process, []);
        return (isDotnet ? process : Dotnet(), [Path.Combine(AppContext.BaseDirectory, own.GetName().Name + ".dll")]);
    }

    // The runtime lies in dotnet/shared/Microsoft.NETCore.App/10.0.0: its own host is three folders above.
    private static string Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
