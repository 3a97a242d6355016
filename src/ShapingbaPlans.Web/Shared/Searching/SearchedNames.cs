using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Spelling;

namespace ShapingbaPlans.Web.Shared.Searching;

/// <summary>What an indicator is found by, with the pinyin read beforehand: a search over all indicators reads no character twice.</summary>
/// <param name="Texts">Names, aliases and the id, as they stand.</param>
/// <param name="Spellings">The pinyin of the Chinese names and aliases.</param>
public sealed record SearchedNames(IReadOnlyList<string> Texts, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Spellings)
{
    public static SearchedNames Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        string[] chinese = [indicator.NameZh, .. indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries)];
        return new([.. chinese, indicator.NameEn, indicator.IndicatorId], [.. chinese.Select(Pinyin.Readings)]);
    }
}
