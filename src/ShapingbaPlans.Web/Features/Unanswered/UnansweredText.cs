using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>What the register comes to, in a headline and a few words: every number and name is counted, none is written.</summary>
public sealed class UnansweredText(IStringLocalizer<UnansweredWords> words, IStringLocalizer<Words> shared)
{
    public string Headline(UnansweredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var (year, count) = (register.Filter.Year, register.All.Count);
        if (register.Years.Count == 0)
            return words["finding.nothing"];
        if (count == 0)
            return year is { } answered ? words["finding.none", answered] : words["finding.none.all"];
        return year is { } one ? Counted("finding", count, one) : Counted("finding.all", count, register.Years[0], register.Years[^1]);
    }

    public string Lede(UnansweredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (register.Years.Count == 0)
            return words["lede.nothing"];
        var answered = register.Promised - register.All.Count;
        var made = register.Filter.Year is { } year ? words["lede", year, register.Promised, answered] : words["lede.all", register.Promised, answered];
        return made + words["lede.not-missed"];
    }

    /// <summary>Where most of them are.</summary>
    public string Topics(UnansweredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.ByTopic is [var first, var second, ..]
            ? words["topics.two", first.Topic.Name, second.Topic.Name, first.Count + second.Count]
            : words["topics.one", register.ByTopic[0].Topic.Name];
    }

    public string Shown(UnansweredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var count = register.Filter.IsNarrow ? words["shown.of", register.Found.Count, register.All.Count].Value : Counted("shown", register.Found.Count);
        if (register.Pages == 1)
            return count;
        var first = (register.Filter.Page - 1) * UnansweredRegister.PageLength + 1;
        return count + shared["list.comma"] + words["shown.page", first, first + register.OnPage.Count() - 1];
    }

    /// <summary>What the filter chose: on paper the form is gone.</summary>
    public string? Conditions(UnansweredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var filter = register.Filter;
        string?[] said =
        [
            filter.TopicId is { } topic ? register.Plans.Topic(topic).Name : null,
            filter.Class is { } given ? shared["unanswered-class." + given].Value : null,
            filter.DepartmentId switch
            {
                null => null,
                UnansweredFilter.None => words["condition.no-lead"].Value,
                var id => $"{words["filter.department"]} {register.Plans.Local(register.Plans.Tasks.Department(id)!.NameZh)}",
            },
            filter.Prominence switch
            {
                null => null,
                UnansweredFilter.All => $"{words["filter.prominence"]} {shared["filter.all"]}",
                var prominence => shared["prominence." + prominence].Value,
            },
            filter.Text.IsEmpty ? null : words["conditions.text", filter.Text.Typed].Value,
        ];
        var conditions = said.OfType<string>().ToList();
        return conditions.Count == 0 ? null : words["conditions", string.Join(" · ", conditions)].Value;
    }

    /// <summary>A sentence about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count, params object[] more)
    {
        var one = words[key + ".one", [count, .. more]];
        return count == 1 && !one.ResourceNotFound ? one : words[key, [count, .. more]];
    }
}
