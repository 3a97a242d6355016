using System.Security.Cryptography;
using System.Text;

namespace ShapingbaPlans.Web.Data;

/// <summary>The key that seals the history is not there, or is not the one: nothing more can be published, all can be read.</summary>
public sealed class HistoryKeyException(string message) : InvalidOperationException(message);

/// <summary>
/// The secret that seals the history: a file of its own, readable by its owner alone, made with the first release. Beside the database unless
/// <c>History:KeyFile</c> says otherwise; who may write the database had better not read the key.
/// </summary>
public sealed class HistoryKey(IConfiguration settings, IHostEnvironment host)
{
    private const int Bytes = 32;

    private readonly Lock _making = new();
    private byte[]? _key;

    private string Prepared => File + ".new";

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
    /// <exception cref="HistoryKeyException">The file is there, and holds no key.</exception>
    public byte[]? Find()
    {
        if (_key is not null || !System.IO.File.Exists(File))
            return _key;
        return _key = Read(File)
            ?? throw new HistoryKeyException("The file of the key that seals the history holds no key; put the right one back.");
    }

    /// <summary>The key, made when nothing has been sealed yet.</summary>
    /// <exception cref="HistoryKeyException">There is a history, and its key is gone: nothing more can be published with it.</exception>
    public byte[] FindOrMake(bool hasHistory)
    {
        lock (_making)
        {
            if (Find() is { } found)
                return found;
            if (hasHistory)
                throw new HistoryKeyException("The key that seals the history is missing; put its file back before anything is published.");
            Prepare();
            return Keep();
        }
    }

    /// <summary>
    /// A key that seals but has no name yet: whoever is killed with it finds it again. <see cref="Keep"/> names it once what it sealed is
    /// written; from then on nothing is ever sealed a second time.
    /// </summary>
    public byte[] Prepare()
    {
        if ((Read(Prepared) ?? Read(File)) is { } left)
            return left;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var key = RandomNumberGenerator.GetBytes(Bytes);
        using var stream = new FileStream(Prepared, options);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key)));
        // Whole on the disk before it has its name: a power cut leaves a key or none.
        stream.Flush(flushToDisk: true);
        return key;
    }

    /// <summary>Gives the prepared key its name; another process may have been quicker.</summary>
    public byte[] Keep()
    {
        try
        {
            System.IO.File.Move(Prepared, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(Prepared);
        }

        return Find()!;
    }

    private static byte[]? Read(string file)
    {
        if (!System.IO.File.Exists(file))
            return null;
        var text = System.IO.File.ReadAllText(file).Trim();
        return text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }
}
