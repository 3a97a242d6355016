using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>One row of a seed file: typed cells by column name; a bad cell is noted and read as a harmless value.</summary>
internal sealed class SeedRow(string file, int row, IReadOnlyDictionary<string, string> cells, List<SeedProblem> problems)
{
    public string Text(string column) => cells[column];

    public string Required(string column)
        => cells[column] is { Length: > 0 } text ? text : Bad(column, "is empty", "?");

    public string Slug(string column)
    {
        var text = Required(column);
        return text == "?" || text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : Bad(column, $"'{text}' is no id: lower-case letters, digits and hyphens", "?");
    }

    public T Term<T>(string column) where T : struct, Enum
        => Codes.TryParse<T>(cells[column], out var term)
            ? term
            : Bad(column, $"'{cells[column]}' is none of {string.Join(", ", Codes.All<T>())}", default(T));

    public int Whole(string column)
        => int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Bad(column, $"'{cells[column]}' is no whole number", 0);

    public string? TextOrNone(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public int? WholeOrNone(string column) => cells[column].Length == 0 ? null : Whole(column);

    public decimal Number(string column)
        => TryNumber(cells[column], out var number) ? number : Bad(column, $"'{cells[column]}' is no plain decimal number", 0m);

    public decimal? NumberOrNone(string column) => cells[column].Length == 0 ? null : Number(column);

    public int DecimalsOf(string column)
        => cells[column].IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? cells[column].Length - point - 1 : 0;

    public Period Period(string column)
        => Domain.Plans.Period.TryParse(cells[column], out var period)
            ? period
            : Bad(column, $"'{cells[column]}' is no year such as 2024 and no span such as 2023-2027", new Period(1900));

    public DateOnly? DateOrNone(string column)
        => cells[column].Length == 0 ? null
            : DateOnly.TryParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : Bad<DateOnly?>(column, $"'{cells[column]}' is no date such as 2024-03-01", null);

    public void Problem(string column, string message) => problems.Add(new SeedProblem(file, row, column, message));

    private static bool TryNumber(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && !text.StartsWith('+');

    private T Bad<T>(string column, string message, T instead)
    {
        Problem(column, message);
        return instead;
    }
}
