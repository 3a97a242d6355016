using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>A figure as text by field, as it was read or as a person has typed it: what cannot be understood yet is kept too.</summary>
public sealed record ReadingFields
{
    /// <summary>The fields that a person types, by their name in forms.</summary>
    public static readonly IReadOnlyList<string> Typed = ["subject", "measure", "role", "period", "comparator", "strength", "value", "upper_value", "unit"];

    public required int Paragraph { get; init; }

    public required int Start { get; init; }

    public required string Printed { get; init; }

    public string Subject { get; init; } = "";

    public string Measure { get; init; } = "";

    public string Role { get; init; } = "";

    public string Period { get; init; } = "";

    public string Comparator { get; init; } = "";

    public string Strength { get; init; } = "";

    public string Value { get; init; } = "";

    public string UpperValue { get; init; } = "";

    public string Unit { get; init; } = "";

    public int End => Start + Printed.Length;

    public static ReadingFields Of(FigureCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new()
        {
            Paragraph = candidate.Paragraph,
            Start = candidate.Start,
            Printed = candidate.Printed,
            Subject = candidate.Subject,
            Measure = Codes.Of(candidate.Measure),
            Role = Codes.Of(candidate.Role),
            Period = candidate.Period?.ToString() ?? "",
            Comparator = Codes.Of(candidate.Comparator),
            Strength = Codes.Of(candidate.Strength),
            Value = candidate.Value.ToString(CultureInfo.InvariantCulture),
            UpperValue = candidate.UpperValue?.ToString(CultureInfo.InvariantCulture) ?? "",
            Unit = candidate.Unit,
        };
    }

    /// <summary>A field by the name it has in forms.</summary>
    public string this[string field] => field switch
    {
        "subject" => Subject,
        "measure" => Measure,
        "role" => Role,
        "period" => Period,
        "comparator" => Comparator,
        "strength" => Strength,
        "value" => Value,
        "upper_value" => UpperValue,
        "unit" => Unit,
        _ => Printed,
    };

    /// <summary>The same with typed fields; the place stays.</summary>
    public ReadingFields With(Func<string, string?> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string Field(string name) => (typed(name) ?? this[name]).Trim();
        return this with
        {
            Subject = Field("subject"),
            Measure = Field("measure"),
            Role = Field("role"),
            Period = Field("period").Replace('—', '-').Replace('–', '-'),
            Comparator = Field("comparator"),
            Strength = Field("strength"),
            Value = Field("value"),
            UpperValue = Field("upper_value"),
            Unit = Field("unit"),
        };
    }

    /// <summary>As the reader would have said it; null while a field cannot be understood.</summary>
    public FigureCandidate? Candidate(decimal confidence, string rule)
        => Codes.TryParse<Measure>(Measure, out var measure) && Codes.TryParse<Role>(Role, out var role) && Codes.TryParse<Comparator>(Comparator, out var comparator)
            && Codes.TryParse<Strength>(Strength, out var strength) && Number(Value) is { } value
            ? new(Paragraph, Start, Printed.Length, Printed, Subject, measure, role, Domain.Plans.Period.TryParse(Period, out var period) ? period : null, comparator, strength, value, Number(UpperValue), Unit, confidence, rule)
            : null;

    /// <summary>The cells of the draft that the figure becomes, by the columns of its seed file.</summary>
    public Dictionary<string, string> Cells() => new()
    {
        ["comparator"] = Comparator,
        ["strength"] = Strength,
        ["value"] = Value,
        ["upper_value"] = UpperValue,
        ["unit"] = Unit,
        ["paragraph"] = Paragraph.ToString(CultureInfo.InvariantCulture),
        ["start"] = Start.ToString(CultureInfo.InvariantCulture),
        ["printed"] = Printed,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
