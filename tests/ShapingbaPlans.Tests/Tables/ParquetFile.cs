using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>A Parquet file read back, its cells as text.</summary>
internal sealed record ParquetFile(IReadOnlyList<string> Schema, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static async Task<ParquetFile> ReadAsync(byte[] bytes)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(bytes), cancellationToken: TestContext.Current.CancellationToken);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var columns = new Dictionary<string, string[]>();
            foreach (var field in reader.Schema.DataFields)
                columns[field.Name] = await CellsAsync(group, field);
            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(i => columns.ToDictionary(c => c.Key, c => c.Value[i])));
        }

        return new([.. reader.Schema.DataFields.Select(f => $"{f.Name}: {f.ClrType.Name}{(f.IsNullable ? "?" : "")}")], rows);
    }

    private static async Task<string[]> CellsAsync(ParquetRowGroupReader group, DataField field)
    {
        // Texts are memory of characters in this package.
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[group.RowCount];
            await group.ReadAsync(field, texts!, null, TestContext.Current.CancellationToken);
            return [.. texts.Select(t => t ?? "")];
        }

        return field.ClrType == typeof(long) ? await CellsAsync<long>(group, field)
            : field.ClrType == typeof(decimal) ? await CellsAsync<decimal>(group, field)
            : field.ClrType == typeof(DateOnly) ? await CellsAsync<DateOnly>(group, field)
            : await CellsAsync<DateTime>(group, field);
    }

    private static async Task<string[]> CellsAsync<T>(ParquetRowGroupReader group, DataField field) where T : struct, IFormattable
    {
        var cells = new T?[group.RowCount];
        await group.ReadAsync<T>(field, cells, null, TestContext.Current.CancellationToken);
        return [.. cells.Select(c => c is DateOnly or DateTime ? c.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : c?.ToString(typeof(T) == typeof(decimal) ? "0.##########" : null, CultureInfo.InvariantCulture) ?? "")];
    }
}
