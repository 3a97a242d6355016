using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>One row of a seed file, an upload or a form: typed cells by column name; a bad cell is noted and read as a harmless value.</summary>
public sealed class SeedRow(IReadOnlyDictionary<string, string> cells, Action<CellProblem> note)
{
    public string Text(string column) => cells[column];

    public string Required(string column)
        => cells[column] is { Length: > 0 } text ? text : Bad(column, CellFault.Empty, "?");

    public string Slug(string column)
    {
        var text = Required(column);
        return text == "?" || text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : Bad(column, CellFault.NotAnId, "?");
    }

    public T Term<T>(string column) where T : struct, Enum
        => Codes.TryParse<T>(cells[column], out var term)
            ? term
            : Bad(column, CellFault.NotATerm, default(T), string.Join(", ", Codes.All<T>()));

    public int Whole(string column)
        => int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Bad(column, CellFault.NotWhole, 0);

    public string? TextOrNone(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public int? WholeOrNone(string column) => cells[column].Length == 0 ? null : Whole(column);

    public decimal Number(string column)
        => TryNumber(cells[column], out var number) ? number : Bad(column, CellFault.NotADecimal, 0m);

    public decimal? NumberOrNone(string column) => cells[column].Length == 0 ? null : Number(column);

    public int DecimalsOf(string column)
        => cells[column].IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? cells[column].Length - point - 1 : 0;

    public Period Period(string column)
        => Domain.Plans.Period.TryParse(cells[column], out var period)
            ? period
            : Bad(column, CellFault.NotAPeriod, new Period(1900));

    public DateOnly? DateOrNone(string column)
        => cells[column].Length == 0 ? null
            : DateOnly.TryParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : Bad<DateOnly?>(column, CellFault.NotADate, null);

    public void Problem(string column, CellFault fault, string wanted = "") => note(new CellProblem(column, fault, cells.GetValueOrDefault(column, ""), wanted));

    // What SQLite and the pages keep exactly: fifteen digits before the point, six after.
    private static bool TryNumber(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && !text.StartsWith('+') && Math.Abs(number) < 1e15m && number.Scale <= 6;

    private T Bad<T>(string column, CellFault fault, T instead, string wanted = "")
    {
        Problem(column, fault, wanted);
        return instead;
    }
}
