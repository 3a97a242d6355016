using CsvHelper;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>What the seed folder says: facts by kind, or the problems that keep it from being used.</summary>
/// <param name="Facts">Each fact with its kind, in the order of <see cref="SeedSchema.Files"/>.</param>
/// <param name="Problems">All bad cells and rows; nothing may be published while there are any.</param>
public sealed record SeedContent(IReadOnlyList<(FactKind Kind, IFact Fact)> Facts, IReadOnlyList<SeedProblem> Problems);

/// <summary>Reads seed-data/*.csv: header rows checked, every bad cell reported with file, row and column.</summary>
public static class SeedFiles
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', TrackLineNumbers = true };

    public static SeedContent Read(string folder)
    {
        var facts = new List<(FactKind, IFact)>();
        var places = new Dictionary<(string Kind, string Key), (string File, int Row)>();
        var problems = new List<SeedProblem>();
        foreach (var file in SeedSchema.Files)
        {
            foreach (var (row, fact) in ReadFile(folder, file, problems))
            {
                if (!places.TryAdd((file.Kind.Name, fact.Key), (file.Name, row)))
                    problems.Add(new SeedProblem(file.Name, row, "", $"repeats {fact.Key} of row {places[(file.Kind.Name, fact.Key)].Row}"));
                facts.Add((file.Kind, fact));
            }
        }

        SeedReferences.Check(facts, places, problems);
        return new SeedContent(facts, problems);
    }

    private static List<(int Row, IFact Fact)> ReadFile(string folder, SeedFile file, List<SeedProblem> problems)
    {
        var rows = new List<(int, IFact)>();
        var path = Path.Combine(folder, file.Name);
        if (!File.Exists(path))
        {
            problems.Add(new SeedProblem(file.Name, 1, "", "the file is missing"));
            return rows;
        }

        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream, Options);
        try
        {
            var columns = file.Header.Split(',');
            // A file of a header alone has no records: Read answers false after reading the header.
            var any = csv.Read();
            if (csv.Headers is not { } headers || !columns.SequenceEqual(headers.ToArray()))
            {
                problems.Add(new SeedProblem(file.Name, 1, "", $"the header must be {file.Header}"));
                return rows;
            }

            for (; any; any = csv.Read())
            {
                var line = (int)csv.LineNumber;
                if (csv.FieldCount != columns.Length)
                {
                    problems.Add(new SeedProblem(file.Name, line, "", $"has {csv.FieldCount} cells, not {columns.Length}"));
                    continue;
                }

                var cells = columns.Select((name, i) => (name, text: csv.GetString(i))).ToDictionary(c => c.name, c => c.text);
                rows.Add((line, file.Read(new SeedRow(file.Name, line, cells, problems))));
            }
        }
        catch (CsvFormatException malformed)
        {
            problems.Add(new SeedProblem(file.Name, (int)csv.LineNumber, "", malformed.Message));
        }

        return rows;
    }
}
