using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// While no account exists, each start makes a code that opens <c>/setup</c> for an hour. It is shown on the console and lies in a file
/// beside the database that only its owner reads; the program itself keeps a hash.
/// </summary>
public sealed class SetupCode(IDbContextFactory<PlansDb> databases, TimeProvider clock)
{
    public const string FileName = "setup-code.txt";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    private byte[] _hash = [];
    private DateTimeOffset _until;

    public bool IsExpired => clock.GetUtcNow() >= _until;

    /// <summary>At start: a new code while there is no account; no code and no file once there is one.</summary>
    public async Task StartAsync(TextWriter console, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(cancellationToken))
        {
            Remove(await FileAsync(cancellationToken));
            return;
        }

        var code = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 20);
        _hash = HashOf(code);
        _until = clock.GetUtcNow() + Valid;
        var file = await FileAsync(cancellationToken);
        // Made anew with its rights, never first readable and then not; two starts at once do not trip over each other.
        var making = $"{file}.{Environment.ProcessId}";
        Remove(making);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(making, options))
            await writer.WriteLineAsync(code);
        File.Move(making, file, overwrite: true);
        await console.WriteLineAsync($"No account exists yet. Create the administrator at /setup with this code, valid one hour: {code} (also in {file})");
    }

    /// <summary>Whether <c>/setup</c> exists: as long as there is no account.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return !await db.Accounts.AnyAsync(cancellationToken);
    }

    public bool Opens(string? typed)
        => !IsExpired && typed is { Length: < 100 } && CryptographicOperations.FixedTimeEquals(HashOf(typed), _hash);

    /// <summary>The administrator exists: nothing of the code remains.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _until = DateTimeOffset.MinValue;
        Remove(await FileAsync(cancellationToken));
    }

    private static byte[] HashOf(string code)
        => SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));

    private async Task<string> FileAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource)) ?? ".", FileName);
    }

    private static void Remove(string file)
    {
        if (File.Exists(file))
            File.Delete(file);
    }
}
