using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Web.Commands;

/// <summary>A candidate as <c>read</c> writes it. The names of these properties are the fields of the file.</summary>
public sealed record ReadLine(
    int Paragraph, int Start, int Length, string Printed, string Subject, string Measure, string Role, string? Period, string Comparator, string Strength,
    decimal Value, decimal? UpperValue, string Unit, string? IndicatorId, decimal Confidence, string Rule)
{
    // Chinese is written as Chinese: the file is read by people, too.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadLine Of(FigureCandidate candidate, string? indicatorId)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new(
            candidate.Paragraph, candidate.Start, candidate.Length, candidate.Printed, candidate.Subject, Codes.Of(candidate.Measure), Codes.Of(candidate.Role),
            candidate.Period?.ToString(), Codes.Of(candidate.Comparator), Codes.Of(candidate.Strength), candidate.Value, candidate.UpperValue, candidate.Unit,
            indicatorId, candidate.Confidence, candidate.Rule);
    }

    /// <summary>The lines in one of the formats of <see cref="ReadOptions"/>, each ended by a line feed.</summary>
    public static string Write(IEnumerable<ReadLine> lines, string format) => format switch
    {
        "csv" => Csv(lines),
        "table" => TextTable.Of(
            ["place", "printed", "subject", "measure", "role", "period", "comparator", "value", "unit", "indicator", "confidence", "rule"],
            lines.Select(l => (string[])[$"{l.Paragraph}:{l.Start}", l.Printed, l.Subject, l.Measure, l.Role, l.Period ?? "?", l.Comparator, l.ValueText, l.Unit, l.IndicatorId ?? "new", Text(l.Confidence), l.Rule])),
        _ => string.Concat(lines.Select(l => JsonSerializer.Serialize(l, Json) + "\n")),
    };

    private string ValueText => UpperValue is { } upper ? $"{Text(Value)}..{Text(upper)}" : Text(Value);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Csv(IEnumerable<ReadLine> lines)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var field in Fields)
                csv.WriteField(field);
            csv.EndRecord();
            foreach (var line in lines)
                line.Write(csv);
            csv.Flush();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static IEnumerable<string> Fields => typeof(ReadLine).GetConstructors()[0].GetParameters().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!));

    private void Write(CsvWriter csv)
    {
        foreach (var parameter in typeof(ReadLine).GetConstructors()[0].GetParameters())
        {
            // A number is no formula: -4.3 stays what it is.
            if (typeof(ReadLine).GetProperty(parameter.Name!)!.GetValue(this) is { } value and not string)
                csv.WriteField(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
            else
                csv.WriteField((string?)typeof(ReadLine).GetProperty(parameter.Name!)!.GetValue(this) ?? "");
        }

        csv.EndRecord();
    }
}
