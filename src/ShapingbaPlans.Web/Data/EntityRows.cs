using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ShapingbaPlans.Web.Data;

/// <summary>Writes the rows of one table as the model maps them, a prepared statement for each way of writing. Only the door uses it.</summary>
internal sealed class EntityRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _table;
    private readonly List<Column> _all;
    private readonly List<Column> _keys;
    private readonly List<Column> _others;
    private readonly List<Column> _othersThenKeys;
    private readonly List<(string Name, string Sql)> _derived;
    private PreparedRow? _insert;
    private PreparedRow? _update;
    private PreparedRow? _delete;

    /// <param name="db">The context, within a transaction.</param>
    /// <param name="type">The record whose rows are written.</param>
    /// <param name="derived">How columns of a new row are filled that are no property of the record: SQL that may name the other parameters.</param>
    public EntityRows(PlansDb db, Type type, IReadOnlyDictionary<string, string>? derived = null)
    {
        var entity = db.Model.FindEntityType(type)!;
        var key = entity.FindPrimaryKey()!.Properties;
        var columns = entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => new Column(p)).ToList();
        (_connection, _table) = ((SqliteConnection)db.Database.GetDbConnection(), entity.GetTableName()!);
        (_all, _keys) = (columns, [.. columns.Where(c => key.Contains(c.Property))]);
        _others = [.. columns.Where(c => !key.Contains(c.Property))];
        _othersThenKeys = [.. _others, .. _keys];
        _derived = [.. entity.GetProperties().Where(p => p.IsShadowProperty()).Select(p => ($"\"{p.GetColumnName()}\"", derived![p.Name]))];
    }

    /// <summary>Adds a row; false when there is one of that key.</summary>
    public bool TryInsert(object row)
    {
        _insert ??= new PreparedRow(_connection,
            $"INSERT INTO \"{_table}\" ({string.Join(", ", _all.Select(c => c.Name).Concat(_derived.Select(d => d.Name)))}) "
            + $"VALUES ({string.Join(", ", _all.Select(c => c.Parameter).Concat(_derived.Select(d => d.Sql)))})");
        return Run(_insert, _all, row);
    }

    /// <summary>Writes the row of that key anew.</summary>
    public void Update(object row)
    {
        if (_others.Count == 0)
            return;
        _update ??= new PreparedRow(_connection, $"UPDATE \"{_table}\" SET {string.Join(", ", _others.Select(c => $"{c.Name} = {c.Parameter}"))} WHERE {OfKey}");
        Run(_update, _othersThenKeys, row);
    }

    /// <summary>Takes the row of that key out.</summary>
    public void Delete(object row)
    {
        _delete ??= new PreparedRow(_connection, $"DELETE FROM \"{_table}\" WHERE {OfKey}");
        Run(_delete, _keys, row);
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _update?.Dispose();
        _delete?.Dispose();
    }

    private string OfKey => string.Join(" AND ", _keys.Select(c => $"{c.Name} = {c.Parameter}"));

    private static bool Run(PreparedRow prepared, IReadOnlyList<Column> columns, object row)
    {
        // The parameters are numbered in the order in which the statement first names them.
        for (var i = 0; i < columns.Count; i++)
            prepared.Bind(i + 1, columns[i].ValueOf(row));
        return prepared.Run();
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> _get = property.GetGetter().GetClrValue;
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public IProperty Property => property;

        public string Name { get; } = $"\"{property.GetColumnName()}\"";

        public string Parameter { get; } = $"@{property.Name}";

        public object? ValueOf(object row) => _get(row) is { } value ? _convert is null ? value : _convert(value) : null;
    }
}
