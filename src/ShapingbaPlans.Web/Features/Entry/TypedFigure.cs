using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>A figure as typed: every field is text, so that nothing typed is lost when something is wrong.</summary>
public sealed record TypedFigure(
    string Comparator, string Value, string Upper, string Unit, string Document, string Paragraph, string Start, string Printed, string Note, string Strength, string Reason)
{
    private const int Longest = 200;

    /// <summary>Only these fields are read, whatever else was sent.</summary>
    public static TypedFigure Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Text(string name) => form[name].ToString().Trim() is var typed && typed.Length > Longest ? typed[..Longest] : typed;
        return new(Text("comparator"), Text("value"), Text("upper"), Text("unit"), Text("document"), Text("paragraph"), Text("start"), Text("printed"), Text("note"), Text("strength"), Text("reason"));
    }

    public static TypedFigure Of(Figure? figure, string unit, string document, string reason) => figure is null
        ? new("eq", "", "", unit, document, "", "", "", "", "firm", reason)
        : new(Codes.Of(figure.Comparator), Plain(figure.ValueAsPrinted), figure.UpperValueAsPrinted is { } upper ? Plain(upper) : "", figure.Unit, figure.DocumentId,
            figure.Paragraph > 0 ? figure.Paragraph.ToString(CultureInfo.InvariantCulture) : "", figure.Start.ToString(CultureInfo.InvariantCulture),
            figure.Printed, figure.Note, Codes.Of(figure.Strength), reason);

    /// <summary>The figure, or the fields that cannot be read.</summary>
    public Figure? ToFigure(string indicatorId, int year, Role role, int? foundAt, out IReadOnlyList<string> wrong)
    {
        var faults = new List<string>();
        var (hasValue, upper) = (TryNumber(Value, out var value), 0m);
        if (!hasValue)
            faults.Add("value");
        if (Upper.Length > 0 && !TryNumber(Upper, out upper))
            faults.Add("upper");
        if (!Codes.TryParse<Comparator>(Comparator, out var comparator))
            faults.Add("comparator");
        var (paragraph, start) = (0, 0);
        if (Paragraph.Length > 0 && !int.TryParse(Paragraph, NumberStyles.None, CultureInfo.InvariantCulture, out paragraph))
            faults.Add("paragraph");
        if (Start.Length > 0 && !int.TryParse(Start, NumberStyles.None, CultureInfo.InvariantCulture, out start))
            faults.Add("start");
        wrong = faults;
        return faults.Count > 0 ? null : new Figure
        {
            IndicatorId = indicatorId,
            Period = new Period(year),
            Role = role,
            Comparator = comparator,
            Strength = role == Role.Plan && Codes.TryParse<Strength>(Strength, out var strength) ? strength : Domain.Plans.Strength.Firm,
            Value = value,
            UpperValue = Upper.Length > 0 ? upper : null,
            Decimals = Math.Max(value.Scale, upper.Scale),
            Unit = Unit,
            DocumentId = Document,
            Paragraph = paragraph,
            Start = foundAt ?? start,
            Length = Printed.Length,
            Printed = Printed,
            Note = Note,
        };
    }

    private static bool TryNumber(string typed, out decimal number)
        => decimal.TryParse(typed.Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) < 1e15m && number.Scale <= 6;

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
