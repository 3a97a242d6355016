using CsvHelper;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>Reads one CSV file of a known header, row by row.</summary>
internal static class SeedTable
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', TrackLineNumbers = true };

    /// <summary>The rows with their line numbers; every bad one is noted among the problems.</summary>
    public static List<(int Row, T Fact)> Read<T>(string folder, string name, string header, Func<SeedRow, T> read, List<SeedProblem> problems)
    {
        var rows = new List<(int, T)>();
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            problems.Add(new SeedProblem(name, 1, "", "the file is missing"));
            return rows;
        }

        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream, Options);
        try
        {
            var columns = header.Split(',');
            // A file of a header alone has no records: Read answers false after reading the header.
            var any = csv.Read();
            if (csv.Headers is not { } headers || !columns.SequenceEqual(headers.ToArray()))
            {
                problems.Add(new SeedProblem(name, 1, "", $"the header must be {header}"));
                return rows;
            }

            for (; any; any = csv.Read())
            {
                var line = (int)csv.LineNumber;
                if (csv.FieldCount != columns.Length)
                {
                    problems.Add(new SeedProblem(name, line, "", $"has {csv.FieldCount} cells, not {columns.Length}"));
                    continue;
                }

                var cells = columns.Select((column, i) => (column, text: csv.GetString(i))).ToDictionary(c => c.column, c => c.text);
                rows.Add((line, read(new SeedRow(cells, bad => problems.Add(new SeedProblem(name, line, bad.Column, bad.Sentence))))));
            }
        }
        catch (CsvFormatException malformed)
        {
            problems.Add(new SeedProblem(name, (int)csv.LineNumber, "", malformed.Message));
        }

        return rows;
    }
}
