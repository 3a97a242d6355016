using Parquet;
using Parquet.Schema;

namespace ShapingbaPlans.Web.Tables.Parquet;

/// <summary>The cells of one column that wait for their row group. A cell of another kind than its column's is an error.</summary>
internal abstract class ParquetColumn(DataField field)
{
    // Ten decimals hold every printed number whole; a reckoned one is rounded there.
    private const int Precision = 28;
    private const int Decimals = 10;

    public DataField Field { get; } = field;

    public static ParquetColumn Of(Column column) => column.Kind switch
    {
        CellKind.Whole => new Numbers<long>(new DataField<long?>(column.Name)),
        CellKind.Number => new Numbers<decimal>(new DecimalDataField(column.Name, Precision, Decimals, isNullable: true)),
        CellKind.Date => new Numbers<DateOnly>(new DataField<DateOnly?>(column.Name)),
        _ => new Texts(new DataField<string>(column.Name, true)),
    };

    public abstract void Add(string? text);

    public abstract void Add<T>(T? value) where T : struct;

    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    protected InvalidOperationException Wrong() => new($"A cell of {Field.Name} is not of its column's kind.");

    private sealed class Texts(DataField field) : ParquetColumn(field)
    {
        private readonly List<string?> _cells = [];

        public override void Add(string? text) => _cells.Add(text);

        public override void Add<T>(T? value) => throw Wrong();

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync(Field, _cells!);
            _cells.Clear();
        }
    }

    private sealed class Numbers<TNumber>(DataField field) : ParquetColumn(field) where TNumber : struct
    {
        private readonly List<TNumber?> _cells = [];

        public override void Add(string? text) => throw Wrong();

        public override void Add<T>(T? value)
        {
            if ((object)this is not Numbers<T> own)
                throw Wrong();
            own._cells.Add(value is decimal number ? (T)(object)decimal.Round(number, Decimals) : value);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync<TNumber>(Field, _cells.ToArray(), cancellationToken: cancellationToken);
            _cells.Clear();
        }
    }
}
