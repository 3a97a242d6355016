using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Keeps the queries that one database file is asked while it is watched.</summary>
public sealed class SeenCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _databaseFile;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)> _all = [];

    public SeenCommands(string databaseFile)
    {
        _databaseFile = databaseFile;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)> All => [.. _all];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: { } command } && command.Connection?.DataSource == _databaseFile
            && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            _all.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

/// <summary>How SQLite answers a query.</summary>
public static class QueryPlan
{
    public static async Task<IReadOnlyList<string>> OfAsync(PlansDb db, string sql, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The product's own query.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(3));
        return lines;
    }
}
