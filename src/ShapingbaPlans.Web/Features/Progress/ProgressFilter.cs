using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>The parts of the address, as typed.</summary>
public sealed record ProgressAsk(string? Year, string? Department = null, string? Topic = null, string? Status = null, string? Month = null);

/// <summary>Which plans of the year under way are shown: the page and its CSV read it from the same address.</summary>
public sealed record ProgressFilter
{
    public int Year { get; private init; }

    /// <summary>The id of a lead department, or none for plans that no department leads.</summary>
    public string? DepartmentId { get; private init; }

    public string? TopicId { get; private init; }

    /// <summary>The code of a state, or none for what is not reported.</summary>
    public string? Status { get; private init; }

    /// <summary>As things stood at the end of this month; null for the last one reported.</summary>
    public int? Month { get; private init; }

    public bool IsNarrow => DepartmentId is not null || TopicId is not null || Status is not null;

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ProgressAsk ask, PublishedPlans plans, out ProgressFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        var address = new AddressReader();
        var month = address.OneOf("month", ask.Month, Months);
        filter = new()
        {
            Year = address.YearInPath(ask.Year, plans.YearsShown),
            DepartmentId = address.OneOf("department", ask.Department, [.. plans.Tasks.Departments.Select(d => d.DepartmentId), ProgressMark.None]),
            TopicId = address.Topic(ask.Topic, plans),
            Status = address.OneOf("status", ask.Status, States),
            Month = month is null ? null : int.Parse(month, CultureInfo.InvariantCulture),
        };
        return address.Problem;
    }

    /// <summary>The months as an address gives them.</summary>
    public static readonly IReadOnlyList<string> Months = [.. Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The states as an address gives them.</summary>
    public static readonly IReadOnlyList<string> States = [.. Codes.All<ProgressState>(), ProgressMark.None];

    public bool Accepts(ProgressRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (TopicId is null || row.Indicator.TopicId == TopicId)
            && (Status is null || row.StateCode == Status)
            && (DepartmentId is null || (DepartmentId == ProgressMark.None ? row.Leads.Count == 0 : row.Leads.Any(d => d.DepartmentId == DepartmentId)));
    }

    /// <summary>What was understood, by its name in the address; what is not asked for is empty.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
        [("department", DepartmentId), ("topic", TopicId), ("status", Status), ("month", Month?.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The page's own address with one part changed.</summary>
    public string With(string name, string? value)
        => AddressQuery.At(string.Create(CultureInfo.InvariantCulture, $"/progress/{Year}"), Parts.Select(p => p.Name == name ? (name, value) : p));
}
