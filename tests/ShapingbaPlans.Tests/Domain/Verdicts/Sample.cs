using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

/// <summary>Figures and indicators for tests, written as short as the tables write them.</summary>
internal static class Sample
{
    public static Indicator Indicator(string measure = "level", string direction = "higher", string unit = "列", string id = "trains") => new()
    {
        IndicatorId = id,
        NameZh = "开行班列",
        NameEn = "Trains run",
        TopicId = "openness",
        Unit = unit,
        Measure = Codes.Parse<Measure>(measure),
        Direction = Codes.Parse<Direction>(direction),
    };

    public static Figure Plan(string text, int year = 2024, string document = "report-2023", string id = "trains", string note = "")
        => Read(text, Role.Plan, year, document, id) with { Note = note };

    public static Figure Actual(string text, int year = 2024, string document = "report-2024", string id = "trains")
        => Read(text, Role.Actual, year, document, id);

    public static Document Report(int year) => new()
    {
        DocumentId = $"report-{year}",
        RegionCode = "500106",
        Kind = DocumentKind.AnnualReport,
        FirstYear = year,
        LastYear = year + 1,
        TitleZh = $"{year}年报告",
        TitleEn = $"Report of {year}",
        Paragraphs = 1,
        Sha256 = "",
    };

    public static Document ActionPlan { get; } = Report(2023) with
    {
        DocumentId = "action-plan-2023-2027",
        Kind = DocumentKind.ActionPlan,
        LastYear = 2027,
    };

    // "ge 8.5 万辆 soft @2025", "range 4.5..5 %": comparator, number or range, unit, then strength and period in any order.
    private static Figure Read(string text, Role role, int year, string document, string id)
    {
        var words = text.Split(' ');
        var numbers = words[1].Split("..");
        var period = words.FirstOrDefault(w => w[0] == '@') is { } given ? Period.Parse(given[1..]) : new Period(year);
        return new Figure
        {
            IndicatorId = id,
            Period = period,
            Role = role,
            Comparator = Codes.Parse<Comparator>(words[0]),
            Strength = words.Contains("soft") ? Strength.Soft : Strength.Firm,
            Value = Number(numbers[0]),
            UpperValue = numbers.Length > 1 ? Number(numbers[1]) : null,
            Decimals = numbers[0].Contains('.') ? numbers[0].Length - numbers[0].IndexOf('.') - 1 : 0,
            Unit = words[2],
            DocumentId = document,
            Paragraph = 1,
            Start = 0,
            Length = words[1].Length,
            Printed = words[1],
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
