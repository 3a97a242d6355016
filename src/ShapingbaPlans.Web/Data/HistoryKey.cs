using System.Security.Cryptography;
using System.Text;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// The secret that seals the history: a file of its own, readable by its owner alone, made with the first release. Beside the database unless
/// <c>History:KeyFile</c> says otherwise; who may write the database had better not read the key.
/// </summary>
public sealed class HistoryKey(IConfiguration settings, IHostEnvironment host)
{
    private const int Bytes = 32;

    private readonly Lock _making = new();
    private byte[]? _key;

    /// <summary>Where the key lies.</summary>
    public string File
    {
        get
        {
            if (settings["History:KeyFile"] is { Length: > 0 } configured)
                return Path.GetFullPath(configured, host.ContentRootPath);
            return Path.Combine(PlansData.FolderOf(settings, host), "history.key");
        }
    }

    /// <summary>The key; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The file is there, and holds no key.</exception>
    public byte[]? Find()
    {
        if (_key is not null || !System.IO.File.Exists(File))
            return _key;
        var text = System.IO.File.ReadAllText(File).Trim();
        return _key = text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text)
            : throw new InvalidOperationException("The file of the key that seals the history holds no key; put the right one back.");
    }

    /// <summary>The key, made when nothing has been sealed yet.</summary>
    /// <exception cref="InvalidOperationException">There is a history, and its key is gone: nothing more can be published with it.</exception>
    public byte[] FindOrMake(bool hasHistory)
    {
        lock (_making)
        {
            if (Find() is { } found)
                return found;
            if (hasHistory)
                throw new InvalidOperationException("The key that seals the history is missing; put its file back before anything is published.");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            var key = RandomNumberGenerator.GetBytes(Bytes);
            // Whole on the disk before it has its name: a power cut leaves a key or none.
            var making = $"{File}.{Environment.ProcessId}";
            using (var stream = new FileStream(making, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key)));
                stream.Flush(flushToDisk: true);
            }

            System.IO.File.Move(making, File, overwrite: false);
            return _key = key;
        }
    }
}
