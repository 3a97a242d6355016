using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The shapes of a table that has two: a row for each figure, or a column for each year.</summary>
public static class TableForms
{
    public const string Parameter = "form";

    public const string OfRows = "long";

    public const string OfYears = "wide";

    /// <summary>Whether the wide shape is asked for, or what is wrong with what is asked for.</summary>
    public static (bool IsWide, AddressProblem? Problem) Asked(HttpRequest request) => request.First(Parameter) switch
    {
        null or "" or OfRows => (false, null),
        OfYears => (true, null),
        var other => (false, AddressProblem.NotUnderstood(Parameter, other, OfRows, OfYears)),
    };
}
