using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>What the departments' pages find, in a heading and a sentence: every number in them is counted.</summary>
public sealed class DepartmentText(IStringLocalizer<DepartmentsWords> words, IStringLocalizer<Words> shared)
{
    public string Headline(DepartmentsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var most = view.MostLeading.ToList();
        var head = words["finding", view.All.Count, view.All.Count(r => r.IsLead), view.Plans.Tasks.Items.Count(i => view.Plans.Tasks.DepartmentsWith(i.TaskId, DepartmentPart.Lead).Count > 0)].Value;
        return most.Count == 0 ? head
            : head + words["finding.most", Joined(most.Select(r => view.Plans.Local(r.Department.NameZh))), most[0].Led.Count];
    }

    public string Lede(DepartmentsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var promises = view.Rows.OfAllItems();
        var lede = words["lede", view.Rows.NamedBy(view.Plans.Tasks.Items).Count, view.Year, promises.Count].Value;
        return lede + (promises.Count == 0 ? words["lede.end"] : words["lede.outcome", Parts(promises)]) + words["lede.match"];
    }

    public string Headline(DepartmentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var row = view.Row;
        return !row.IsLead ? words["one.answers", view.Name, Counted("items", row.AnsweredFor.Count)]
            : row.Promises.Count == 0 ? words["one.leads", view.Name, Counted("items", row.Led.Count)]
            : words["one.outcome", view.Name, Counted("items", row.Led.Count), view.Year, Counted("promises", row.Promises.Count), Parts(row.Promises)];
    }

    /// <summary>Words about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count)
    {
        var one = words[key + ".one", count];
        return count == 1 && !one.ResourceNotFound ? one : words[key, count];
    }

    // Only what there is is named.
    private string Parts(IReadOnlyList<Promise> promises)
    {
        var counts = new (string Key, int Count)[]
        {
            ("kept", promises.Count(p => p.Cell.Verdict.IsKept)),
            ("near", promises.Count(p => p.State == YearState.Near)),
            ("missed", promises.Count(p => p.State == YearState.Missed)),
            ("unanswered", promises.Count(p => p.State == YearState.Unreported)),
            ("not-comparable", promises.Count(p => p.State == YearState.NotComparable)),
        };
        return string.Join(words["parts.joint"], counts.Where(c => c.Count > 0).Select(c => words["parts." + c.Key, c.Count].Value));
    }

    private string Joined(IEnumerable<string> names) => string.Join(shared["list.comma"], names);
}
