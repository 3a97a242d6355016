using System.Text.Json;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>A text and the figures in it, all of them, each with the fields that the case is about.</summary>
/// <param name="Name">What the case shows, as a sentence.</param>
/// <param name="Text">One paragraph a line.</param>
/// <param name="Expect">The figures, in order.</param>
public sealed record ReadingCase(string Name, string Text, IReadOnlyList<ExpectedFigure> Expect)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public int ExecutionYear { get; init; } = 2024;

    /// <summary>The part it is taken from: <c>outcome</c> or <c>plan</c>.</summary>
    public string Section { get; init; } = "outcome";

    /// <summary>For a case that is not read yet: why.</summary>
    public string? Why { get; init; }

    public static IEnumerable<ReadingCase> In(string folder)
        => Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ShapingbaPlans.Tests", "Reading", folder), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<List<ReadingCase>>(File.ReadAllText(file), Json)!);

    /// <summary>What is read otherwise than expected; null for nothing.</summary>
    public string? Fault()
    {
        var hints = Text.Contains('\n', StringComparison.Ordinal)
            ? new ReadingHints(ExecutionYear)
            : new ReadingHints(ExecutionYear, Section: Section == "plan" ? Role.Plan : Role.Actual);
        var found = FigureReader.Read(Paragraphs.Of(Text), hints);
        var faults = found.Select(f => f.Printed).SequenceEqual(Expect.Select(e => e.Printed))
            ? [.. Expect.Zip(found).SelectMany(pair => pair.First.Faults(pair.Second))]
            : new List<string> { "other places" };
        return faults.Count == 0 ? null : $"{Name}: {string.Join("; ", faults)}\n{Text}\nexpected {string.Join(" ", Expect.Select(e => $"[{e}]"))}\nfound    {string.Join(" ", found.Select(Shown))}";
    }

    public override string ToString() => Name;

    private static string Shown(FigureCandidate c)
        => $"[{c.Printed} {c.Subject} {Codes.Of(c.Measure)} {Codes.Of(c.Role)} {c.Period} {Codes.Of(c.Comparator)} {Codes.Of(c.Strength)} {c.Value}{(c.UpperValue is { } upper ? $"..{upper}" : "")} {c.Unit} {c.Rule}]";
}

/// <summary>A figure as it should be read; what is null is not asked.</summary>
public sealed record ExpectedFigure(
    string Printed, int? Start = null, int? Paragraph = null, string? Subject = null, string? Measure = null, string? Role = null, string? Period = null,
    string? Comparator = null, string? Strength = null, decimal? Value = null, decimal? UpperValue = null, string? Unit = null)
{
    public override string ToString()
        => string.Join(' ', new object?[] { Printed, Subject, Measure, Role, Period, Comparator, Strength, Value, UpperValue, Unit }.Where(f => f is not null));

    /// <summary>What of a candidate is otherwise.</summary>
    public IEnumerable<string> Faults(FigureCandidate found)
    {
        ArgumentNullException.ThrowIfNull(found);
        (string Field, object? Wanted, object? Got)[] fields =
        [
            ("start", Start, found.Start), ("paragraph", Paragraph, found.Paragraph), ("subject", Subject, found.Subject), ("measure", Measure, Codes.Of(found.Measure)),
            ("role", Role, Codes.Of(found.Role)), ("period", Period, found.Period?.ToString()), ("comparator", Comparator, Codes.Of(found.Comparator)),
            ("strength", Strength, Codes.Of(found.Strength)), ("value", Value, found.Value), ("upper value", UpperValue, found.UpperValue), ("unit", Unit, found.Unit),
        ];
        return fields.Where(f => f.Wanted is not null && !f.Wanted.Equals(f.Got)).Select(f => $"{Printed}: {f.Field} {f.Got ?? "none"} instead of {f.Wanted}");
    }
}
