using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Counts the SQL commands that one database file answers while it is watched.</summary>
public sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _databaseFile;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    public QueryCount(string databaseFile)
    {
        _databaseFile = databaseFile;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed && executed.Command.Connection?.DataSource == _databaseFile
            && !executed.Command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal))
            Interlocked.Increment(ref _count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
