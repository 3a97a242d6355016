using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>Counts and lists in words.</summary>
public sealed class YearText(IStringLocalizer<YearsWords> years, IStringLocalizer<Words> words)
{
    /// <summary>A sentence about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count, params object[] more)
    {
        var one = years[key + ".one", [count, .. more]];
        return count == 1 && !one.ResourceNotFound ? one : years[key, [count, .. more]];
    }

    /// <summary>Several names in a row.</summary>
    public string Listed(IEnumerable<string> items) => string.Join(words["list.comma"], items);
}
