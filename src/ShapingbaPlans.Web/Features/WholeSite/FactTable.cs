using System.Reflection;
using System.Text.Json;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Seeding;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.WholeSite;

/// <summary>All facts of a kind as a table with the columns of its seed file: a new kind of fact is in the package by itself.</summary>
public static class FactTable
{
    // Databases drop trailing zeros; these have them again.
    private static readonly Dictionary<string, string> AsPrinted = new() { ["value"] = "ValueAsPrinted", ["upper_value"] = "UpperValueAsPrinted" };

    public static PackagedTable Of(SeedFile file, IEnumerable<IFact> facts)
    {
        ArgumentNullException.ThrowIfNull(file);
        var table = new TableOf<IFact>();
        foreach (var column in file.Columns)
        {
            var (member, kind) = (MemberOf(file, column), KindOf(file.TypeOf(column)));
            table.Cells(new(column, kind, file.TypeOf(column) is { IsEnum: true } terms ? terms : null), (fact, to) => Write(member.GetValue(fact), to));
        }

        var foreign = SeedKeys.ForeignOf(file).Select(f => (f.Column, NameOf(SeedSchema.For(f.Kind)), SeedKeys.PrimaryOf(SeedSchema.For(f.Kind))[0]));
        return new(NameOf(file), table.Build(NameOf(file), facts.Where(f => f.GetType() == file.Kind.Type)), new(SeedKeys.PrimaryOf(file), [.. foreign]));
    }

    private static string NameOf(SeedFile file) => Path.GetFileNameWithoutExtension(file.Name);

    private static PropertyInfo MemberOf(SeedFile file, string column)
        => (AsPrinted.TryGetValue(column, out var printed) ? file.Kind.Type.GetProperty(printed) : null)
            ?? file.Kind.Type.GetProperties().First(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name) == column);

    private static CellKind KindOf(Type type)
        => type.IsEnum ? CellKind.Term : type == typeof(int) ? CellKind.Whole : type == typeof(decimal) ? CellKind.Number : type == typeof(DateOnly) ? CellKind.Date : CellKind.Text;

    private static void Write(object? value, IRowWriter to)
    {
        switch (value)
        {
            case int whole: to.Whole(whole); break;
            case decimal number: to.Number(number); break;
            case DateOnly day: to.Date(day); break;
            case Enum term: to.Term(TermCell.Of(term.GetType(), Codes.Of(term))); break;
            default: to.Text(value?.ToString()); break;
        }
    }
}
