using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>
/// One department of the 晒比 table. Ranked by the share of the judged indicators it leads that are ahead or on schedule, then by the mean
/// lead of those measured against time; both at one decimal place as shown, and equals share a rank. Nothing judged, no rank.
/// </summary>
/// <example>Two departments with 2 of 2 in time and mean leads of +3.0 and +1.5 are first and second; one with 1 of 2 is third.</example>
public sealed record DepartmentStanding(Department Department, int Plans, int Judged, int InTime, decimal? MeanLead)
{
    /// <summary>From 1; null when nothing is judged.</summary>
    public int? Rank { get; private init; }

    /// <summary>% of the judged that are ahead or on schedule.</summary>
    public decimal? Share => Judged == 0 ? null : Math.Round(InTime * 100m / Judged, 1, MidpointRounding.AwayFromZero);

    /// <summary>The departments that lead a plan of the year, in the order of their rank; the unranked last, by name.</summary>
    public static IReadOnlyList<DepartmentStanding> Of(IEnumerable<ProgressRow> rows)
    {
        var all = rows.SelectMany(r => r.Leads.Select(d => (Department: d, Row: r))).GroupBy(p => p.Department, p => p.Row).Select(g => Of(g.Key, [.. g])).ToList();
        var ordered = all.OrderByDescending(s => s.Share ?? -1m).ThenByDescending(s => s.MeanLead ?? decimal.MinValue)
            .ThenBy(s => s.Department.NameZh, StringComparer.Ordinal).ToList();
        return [.. ordered.Select(s => s.Judged == 0 ? s : s with { Rank = 1 + ordered.Count(o => IsBefore(o, s)) })];
    }

    private static bool IsBefore(DepartmentStanding one, DepartmentStanding other)
        => one.Judged > 0 && (one.Share > other.Share || (one.Share == other.Share && (one.MeanLead ?? decimal.MinValue) > (other.MeanLead ?? decimal.MinValue)));

    private static DepartmentStanding Of(Department department, IReadOnlyList<ProgressRow> rows)
    {
        var judged = rows.Where(r => r.Progress is { IsJudged: true }).Select(r => r.Progress!).ToList();
        var leads = judged.Where(p => p.IsAgainstTime).Select(p => p.Lead!.Value).ToList();
        return new(department, rows.Count, judged.Count, judged.Count(p => p.IsInTime),
            leads.Count == 0 ? null : Math.Round(leads.Average(), 1, MidpointRounding.AwayFromZero));
    }
}
