using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using MiniExcelLibs;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Reads a CSV or XLSX file that somebody uploaded: bounded in bytes, unpacked bytes and rows; a broken file is a fault, never an exception.</summary>
public static class SheetReader
{
    public const int LargestFile = 2 * 1024 * 1024;
    public const int MostRows = 2000;
    private const int LargestUnpacked = 40 * 1024 * 1024;
    private const int MostEntries = 100;
    private const int MostColumns = 60;

    private static readonly byte[] Zip = "PK"u8.ToArray();

    public static async Task<(Sheet? Sheet, SheetFault Fault)> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = new byte[LargestFile + 1];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestFile)
            return (null, SheetFault.TooLarge);
        using var content = new MemoryStream(bytes, 0, length, writable: false);
        try
        {
            var isWorkbook = bytes.AsSpan(0, length).StartsWith(Zip);
            if (isWorkbook && !IsBounded(content))
                return (null, SheetFault.TooLarge);
            var rows = isWorkbook ? Workbook(content) : Text(Decoded(bytes.AsSpan(0, length)));
            // One more than the header and the most rows tells that there are too many.
            var read = rows.Take(MostRows + 2).ToList();
            return read.Count == 0 ? (null, SheetFault.Empty)
                : read.Count > MostRows + 1 ? (null, SheetFault.TooManyRows)
                : (new Sheet(read[0].Cells, [.. read.Skip(1).Where(r => r.Cells.Any(c => c.Length > 0))]), default);
        }
        // What a hostile or broken file makes of the two packages is many things, and always means the same.
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            return (null, SheetFault.NotASheet);
        }
    }

    private static bool IsBounded(MemoryStream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var unpacked = 0L;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            // What an entry says of its size may be a lie: it is counted.
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if ((unpacked += read) > LargestUnpacked)
                    return false;
            }
        }

        content.Position = 0;
        return archive.Entries.Count <= MostEntries;
    }

    private static IEnumerable<SheetRow> Workbook(MemoryStream content)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in content.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            yield return new(++number, [.. row.Values.Take(MostColumns).Select(CellText)]);
    }

    // A workbook keeps numbers as doubles: the shortest text that reads back as the same one is what was typed.
    private static string CellText(object? cell) => cell switch
    {
        null => "",
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture) is var exact && (double)decimal.Parse(exact, CultureInfo.InvariantCulture) == number
            ? exact : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Plain(cell.ToString() ?? ""),
    };

    private static IEnumerable<SheetRow> Text(string text)
    {
        var firstLine = text.Split('\n', 2)[0];
        var separator = firstLine.Contains('\t', StringComparison.Ordinal) ? '\t' : firstLine.Count(c => c == ';') > firstLine.Count(c => c == ',') ? ';' : ',';
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), new CsvReaderOptions { Separator = separator, HasHeader = false, TrackLineNumbers = true });
        while (csv.Read())
        {
            var cells = new List<string>();
            for (var i = 0; i < Math.Min(csv.FieldCount, MostColumns); i++)
                cells.Add(Plain(csv.GetString(i)));
            yield return new((int)csv.LineNumber, cells);
        }
    }

    // Our own exports put an apostrophe before what a spreadsheet would take for a formula; it was never part of the cell.
    private static string Plain(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && trimmed[0] == '\'' && "=+-@".Contains(trimmed[1], StringComparison.Ordinal) ? trimmed[1..] : trimmed;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes) => TextFile.Decoded(bytes) ?? throw new InvalidDataException("No text.");
}
