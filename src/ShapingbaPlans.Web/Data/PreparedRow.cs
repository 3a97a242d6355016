using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// One prepared statement, run for row after row inside the connection's transaction. It speaks to SQLite's own interface: for a million rows
/// the parameters of ADO.NET, found by name and boxed for each row, cost more than the rows.
/// </summary>
internal sealed class PreparedRow : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[1024];

    public PreparedRow(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <summary>Gives a parameter its value, written as the provider writes it; parameters count from 1.</summary>
    public void Bind(int parameter, object? value)
    {
        switch (value)
        {
            case null:
                Check(raw.sqlite3_bind_null(_statement, parameter));
                break;
            case string text:
                BindText(parameter, text);
                break;
            case int or long or bool:
                Check(raw.sqlite3_bind_int64(_statement, parameter, Convert.ToInt64(value, CultureInfo.InvariantCulture)));
                break;
            case decimal number:
                BindWritten(parameter, number, "0.0###########################");
                break;
            case DateOnly day:
                BindWritten(parameter, day, "yyyy-MM-dd");
                break;
            case DateTime time:
                BindWritten(parameter, time, "yyyy-MM-dd HH:mm:ss.FFFFFFF");
                break;
            default:
                throw new NotSupportedException($"No fact has a {value.GetType().Name}.");
        }
    }

    /// <summary>Runs it with the values given.</summary>
    /// <returns>False when a row of the same key is there already.</returns>
    public bool Run()
    {
        var answer = raw.sqlite3_step(_statement);
        if (answer is raw.SQLITE_DONE or raw.SQLITE_ROW)
        {
            Check(raw.sqlite3_reset(_statement));
            return true;
        }

        var fault = raw.sqlite3_extended_errcode(_database);
        if (fault is raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            _ = raw.sqlite3_reset(_statement);
            return false;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(answer, _database);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }

        return true;
    }

    public void Dispose() => _statement.Dispose();

    private void BindText(int parameter, string text)
    {
        if (_text.Length < text.Length * 3)
            _text = new byte[text.Length * 3];
        Check(raw.sqlite3_bind_text(_statement, parameter, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text))));
    }

    private void BindWritten<T>(int parameter, T value, string format) where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(_text, out var written, format, CultureInfo.InvariantCulture))
            throw new FormatException($"{value} is too long.");
        Check(raw.sqlite3_bind_text(_statement, parameter, _text.AsSpan(0, written)));
    }

    private void Check(int answer)
    {
        if (answer != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(answer, _database);
    }
}
