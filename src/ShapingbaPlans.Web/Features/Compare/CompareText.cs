using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>What the pictures show, in a headline and in a line of plain words; every number in them is computed.</summary>
public sealed class CompareText(IStringLocalizer<CompareWords> words, IStringLocalizer<Words> shared, FigureText figures, ChangeText changes, RankingText ranking)
{
    public string Headline(Compared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return compared.Filter.Form switch
        {
            CompareForm.Ranking => ranking.Headline(compared),
            _ when compared.Chosen.Count == 0 => words["empty.title"],
            CompareForm.Index => IndexHeadline(compared),
            CompareForm.Change => ChangeHeadline(compared),
            CompareForm.Plan => PlanHeadline(compared),
            _ => CourseHeadline(compared),
        };
    }

    /// <summary>The sentences under the picture; empty when it shows nothing.</summary>
    public string Plain(Compared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return string.Concat((compared.Filter.Form switch
        {
            CompareForm.Index => IndexWords(compared),
            CompareForm.Change => ChangeWords(compared),
            CompareForm.Plan => PlanWords(compared),
            _ => CourseWords(compared),
        }).Where(s => s.Length > 0).Select(s => words["sentence", s].Value)).Trim();
    }

    /// <summary>Why an indicator has no index.</summary>
    public string Reason(IndexSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return words["no-index." + Codes.Of(series.Reason!.Value), series.BaseYear];
    }

    private string CourseHeadline(Compared compared)
    {
        var courses = compared.Chosen.Select(Course.Of).ToList();
        var parts = new[] { (1, "up"), (-1, "down"), (0, "same") }.Select(s => (s.Item2, Count: courses.Count(c => c?.Sign == s.Item1))).Where(p => p.Count > 0)
            .Select(p => words["course.count." + p.Item1, p.Count].Value).ToList();
        return parts.Count == 0 ? words["course.none", compared.Chosen.Count]
            : words["course.title", compared.Chosen.Count, compared.Years[0], compared.Years[^1], string.Join(words["clause"], parts)];
    }

    private IEnumerable<string> CourseWords(Compared compared)
    {
        var courses = compared.Chosen.Select(Course.Of).OfType<Course>().ToList();
        foreach (var (sign, key) in new[] { (1, "up"), (-1, "down"), (0, "same") })
        {
            if (courses.Where(c => c.Sign == sign).ToList() is { Count: > 0 } found)
                yield return words["course." + key, List(found.Select(c => words["course.item", c.Indicator.Name, c.First.Year, figures.WithUnit(c.First.Actual!), c.Last.Year, figures.WithUnit(c.Last.Actual!)].Value))];
        }

        if (compared.Chosen.Where(h => Course.Of(h) is null).ToList() is { Count: > 0 } once)
            yield return words["course.once", List(once.Select(h => h.Indicator.Name))];
        var gaps = compared.Chosen.Select(h => (h.Indicator, Years: compared.Years.Where(y => h.In(y)!.Actual is null).ToList())).Where(g => g.Years.Count > 0).ToList();
        if (gaps.Count > 0)
            yield return words["gaps", List(gaps.Select(g => words["item", g.Indicator.Name, List(g.Years.Select(y => FigureText.Number(y, 0)))].Value))];
    }

    private string IndexHeadline(Compared compared)
    {
        var lines = compared.Indexes.Where(s => s.Reason is null).ToList();
        if (lines.Count == 0)
            return words["index.none"];
        var year = lines.Max(l => l.Points[^1].Year);
        var top = lines.Where(l => l.Points[^1].Year == year).MaxBy(l => l.Points[^1].Value)!;
        return words[lines.Count == 1 ? "index.title.one" : "index.title", compared.BaseYear, year, top.Indicator.Name, IndexLayout.ValueText(top.Points[^1])];
    }

    private IEnumerable<string> IndexWords(Compared compared)
    {
        var lines = compared.Indexes.Where(s => s.Reason is null).OrderByDescending(l => l.Points[^1].Value).ToList();
        if (lines.Count > 0)
            yield return words["index.words", compared.BaseYear, List(lines.Select(l => words["index.item", l.Indicator.Name, IndexLayout.ValueText(l.Points[^1]), l.Points[^1].Year].Value))];
        var without = compared.Indexes.Where(s => s.Reason is not null).ToList();
        if (without.Count > 0)
            yield return words["index.without", List(without.Select(s => words["item", s.Indicator.Name, Reason(s)].Value))];
        var gaps = lines.Select(l => (l.Indicator, Years: compared.Years.Where(y => l.In(y) is null).ToList())).Where(g => g.Years.Count > 0).ToList();
        if (gaps.Count > 0)
            yield return words["index.gaps", List(gaps.Select(g => words["item", g.Indicator.Name, List(g.Years.Select(y => FigureText.Number(y, 0)))].Value))];
    }

    private string ChangeHeadline(Compared compared)
    {
        var year = compared.Years[^1];
        var known = compared.Chosen.Select(h => h.In(year)?.ChangeOnYearBefore).OfType<YearChange>().ToList();
        if (known.Count == 0)
            return words["change.none"];
        var parts = new[] { (1, "up"), (-1, "down"), (0, "same") }.Select(s => (s.Item2, Count: known.Count(c => Math.Sign(c.Value) == s.Item1))).Where(p => p.Count > 0)
            .Select(p => words["change.count." + p.Item1, p.Count].Value);
        return words["change.title", year, string.Join(words["clause"], parts)];
    }

    private IEnumerable<string> ChangeWords(Compared compared)
    {
        foreach (var unit in new[] { ChangeUnit.Percent, ChangeUnit.Points, ChangeUnit.Places })
        {
            var last = compared.Chosen.Select(h => (h.Indicator, Cell: h.Years.LastOrDefault(c => c.ChangeOnYearBefore?.Unit == unit))).Where(l => l.Cell is not null)
                .OrderByDescending(l => l.Cell!.ChangeOnYearBefore!.Value).ToList();
            if (last.Count > 0)
                yield return words["change.words." + Codes.Of(unit), List(last.Select(l => words["index.item", l.Indicator.Name, changes.OnYearBefore(l.Cell!)!, l.Cell!.Year].Value))];
        }

        if (compared.Chosen.Where(h => h.Years.All(c => c.ChangeOnYearBefore is null)).ToList() is { Count: > 0 } without)
            yield return words["change.without", List(without.Select(h => h.Indicator.Name))];
    }

    private string PlanHeadline(Compared compared)
    {
        var judged = Cells(compared).Where(c => c.Cell.Verdict.IsJudged).ToList();
        return judged.Count == 0 ? words["plan.none", compared.Chosen.Count] : words["plan.title", compared.Chosen.Count, judged.Count, judged.Count(c => c.Cell.Verdict.IsKept)];
    }

    private IEnumerable<string> PlanWords(Compared compared)
    {
        foreach (var state in Enum.GetValues<YearState>().Where(s => s != YearState.NoPlan))
        {
            var found = Cells(compared).Where(c => c.Cell.Verdict.State == state).ToList();
            if (found.Count > 0)
                yield return words["plan.state", shared["state." + Codes.Of(state)], found.Count, List(found.Select(c => words["item", c.Indicator.Name, c.Cell.Year].Value))];
        }
    }

    private static IEnumerable<(Indicator Indicator, YearCell Cell)> Cells(Compared compared)
        => compared.Chosen.SelectMany(h => h.Years.Where(c => !c.IsEmpty).Select(c => (h.Indicator, c)));

    private string List(IEnumerable<string> items) => string.Join(shared["list.comma"], items);

    /// <summary>From the first actual of an indicator to its last.</summary>
    private sealed record Course(Indicator Indicator, YearCell First, YearCell Last, int Sign)
    {
        /// <summary>Null with fewer than two actuals that can be set against each other.</summary>
        public static Course? Of(IndicatorHistory history)
        {
            var known = history.Years.Where(c => history.Indicator.ValueOf(c.Actual) is not null).ToList();
            return known.Count < 2 ? null : new(history.Indicator, known[0], known[^1],
                Math.Sign(history.Indicator.ValueOf(known[^1].Actual)!.Value - history.Indicator.ValueOf(known[0].Actual)!.Value));
        }
    }
}
