using System.Globalization;
using Microsoft.Data.Sqlite;
using ShapingbaPlans.Domain.Plans;
using SQLitePCL;

namespace ShapingbaPlans.Web.Data.Streaming;

/// <summary>
/// One figure of a stream. It is the same object for every row: read it before asking for the next, keep values, never the row. Cells are made
/// when they are asked for; texts that repeat from row to row, as in the order of keys most do, are the same string.
/// </summary>
public sealed class FigureRow
{
    internal const string Columns = "RegionCode, IndicatorId, Period, Role, Comparator, Strength, Value, UpperValue, Decimals, Unit, DocumentId, Paragraph, Start, Length, Printed, Note";

    private readonly sqlite3_stmt _row;
    private readonly RepeatedText[] _texts = new RepeatedText[16];

    internal FigureRow(SqliteDataReader reader)
    {
        _row = reader.Handle!;
        for (var i = 0; i < _texts.Length; i++)
            _texts[i] = new();
    }

    public string RegionCode => Text(0);

    public string IndicatorId => Text(1);

    /// <summary>A year or a span of years, as <see cref="Domain.Plans.Period"/> writes it.</summary>
    public string Period => Text(2);

    public Role Role => Codes.Parse<Role>(Text(3));

    public Comparator Comparator => Codes.Parse<Comparator>(Text(4));

    public Strength Strength => Codes.Parse<Strength>(Text(5));

    /// <summary>The value with the decimal places as printed.</summary>
    public decimal Value => AsPrinted(6)!.Value;

    /// <summary>The upper value of a range with the decimal places as printed.</summary>
    public decimal? UpperValue => AsPrinted(7);

    public int Decimals => Whole(8);

    public string Unit => Text(9);

    public string DocumentId => Text(10);

    public int Paragraph => Whole(11);

    public int Start => Whole(12);

    public int Length => Whole(13);

    public string Printed => Text(14);

    public string Note => Text(15);

    /// <summary>The figure as one that may be kept.</summary>
    public Figure ToFigure() => new()
    {
        IndicatorId = IndicatorId,
        Period = Domain.Plans.Period.Parse(Period),
        Role = Role,
        Comparator = Comparator,
        Strength = Strength,
        Value = Value,
        UpperValue = UpperValue,
        Decimals = Decimals,
        Unit = Unit,
        DocumentId = DocumentId,
        Paragraph = Paragraph,
        Start = Start,
        Length = Length,
        Printed = Printed,
        Note = Note,
    };

    private string Text(int column) => _texts[column].Of(raw.sqlite3_column_blob(_row, column));

    private int Whole(int column) => raw.sqlite3_column_int(_row, column);

    // SQLite keeps 9 as 9.0 and 2.50 as 2.5: the places as printed stand beside it.
    private decimal? AsPrinted(int column)
    {
        if (raw.sqlite3_column_type(_row, column) == raw.SQLITE_NULL)
            return null;
        var value = decimal.Parse(raw.sqlite3_column_blob(_row, column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Figure.AsPrinted(value, Decimals);
    }
}
