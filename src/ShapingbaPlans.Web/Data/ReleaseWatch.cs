using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// Knows the number of the latest release without asking for it on every request: SQLite's <c>data_version</c>, read on one open connection,
/// changes with every commit of any other connection or process, and only then is the number read again. What was committed before
/// <see cref="Latest"/> was called is seen.
/// </summary>
public sealed class ReleaseWatch(string connection, ILogger<ReleaseWatch> log) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _database;
    private sqlite3_stmt? _version;
    private sqlite3_stmt? _number;
    private long _seen;
    private int? _latest;

    /// <summary>The number of the latest release, 0 before the first; null when the database does not say, and who wants to know has to ask it.</summary>
    public int? Latest()
    {
        lock (_gate)
        {
            if (_database is null && !Open())
                return null;
            // The version is read first: a commit between the two makes another version, and the number is read again next time.
            if (Value(_version!) is not { } version)
                return Lost();
            if (_latest is { } known && version == _seen)
                return known;
            if (Value(_number!) is not { } number)
                return Lost();
            (_seen, _latest) = (version, (int)number);
            return _latest;
        }
    }

    public void Dispose()
    {
        lock (_gate)
            Lost();
    }

    private bool Open()
    {
        // Of its own: a connection out of the pool would be lent to others between two looks.
        _database = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
        try
        {
            _database.Open();
            if (raw.sqlite3_prepare_v2(_database.Handle, "PRAGMA data_version", out _version) == raw.SQLITE_OK
                && raw.sqlite3_prepare_v2(_database.Handle, "SELECT COALESCE(MAX(Number), 0) FROM Releases", out _number) == raw.SQLITE_OK)
                return true;
        }
        catch (SqliteException closed)
        {
            log.LogWarning(closed, "The database cannot be watched for releases");
        }

        Lost();
        return false;
    }

    private int? Lost()
    {
        _version?.Dispose();
        _number?.Dispose();
        _database?.Dispose();
        (_version, _number, _database, _latest) = (null, null, null, null);
        return null;
    }

    // Reset at once, so that no reading transaction stays open and holds the log back.
    private static long? Value(sqlite3_stmt statement)
    {
        var isThere = raw.sqlite3_step(statement) == raw.SQLITE_ROW;
        var value = isThere ? raw.sqlite3_column_int64(statement, 0) : 0;
        raw.sqlite3_reset(statement);
        return isThere ? value : null;
    }
}
