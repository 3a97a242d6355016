using CsvHelper;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>Reads one CSV file of a known header, row by row.</summary>
internal static class SeedTable
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', TrackLineNumbers = true, PoolStrings = true };

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

            // One row's cells after another's in the same place: a large file makes no garbage but its facts.
            var line = 0;
            var cells = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
            var row = new SeedRow(cells, bad => problems.Add(new SeedProblem(name, line, bad.Column, bad.Sentence)));
            for (; any; any = csv.Read())
            {
                line = (int)csv.LineNumber;
                if (csv.FieldCount != columns.Length)
                {
                    problems.Add(new SeedProblem(name, line, "", $"has {csv.FieldCount} cells, not {columns.Length}"));
                    continue;
                }

                for (var i = 0; i < columns.Length; i++)
                    cells[columns[i]] = csv.GetString(i);
                rows.Add((line, read(row)));
            }
        }
        catch (CsvFormatException malformed)
        {
            problems.Add(new SeedProblem(name, (int)csv.LineNumber, "", malformed.Message));
        }

        return rows;
    }
}
