using System.Globalization;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary><c>not-figures.csv</c>: the written numbers that are no figures. They prove that a document was read whole, and are never published.</summary>
public static class NotFigureFile
{
    private const string Name = "not-figures.csv";

    public static (IReadOnlyList<NotFigure> Rows, IReadOnlyList<SeedProblem> Problems) Read(string folder)
    {
        var problems = new List<SeedProblem>();
        var rows = SeedTable.Read(folder, Name, "document_id,paragraph,start,length,printed,reason", NotFigure, problems);
        return ([.. rows.Select(r => r.Fact)], problems);
    }

    private static NotFigure NotFigure(SeedRow row)
    {
        var read = new NotFigure(
            row.Slug("document_id"), row.Whole("paragraph"), row.Whole("start"), row.Whole("length"), row.Required("printed"), row.Term<NotFigureReason>("reason"));
        if (read.Length != read.Printed.Length)
            row.Problem("length", CellFault.LengthIsNotThatOfPrinted, read.Printed.Length.ToString(CultureInfo.InvariantCulture));
        return read;
    }
}
