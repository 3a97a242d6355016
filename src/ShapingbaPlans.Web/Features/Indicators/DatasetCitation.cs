using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>
/// How to cite an indicator's figures. The release stands for the edition and its day for the day of publication; the day of looking it up is
/// the reader's and is left open, for the page is made once for all readers (the copy button fills it in).
/// Source: GB/T 7714-2015, 8.8 electronic resources, type and medium [DS/OL].
/// </summary>
public sealed class DatasetCitation(IStringLocalizer<IndicatorWords> words, IStringLocalizer<Words> shared)
{
    /// <summary>What stands where the day of looking it up belongs.</summary>
    public string OpenDay => words["cite.day"];

    /// <example>沙坪坝计划追踪. 国际班列开行列数：计划与实际，2023—2027年（第1次发布）[DS/OL]. (2026-11-24)[引用日期]. https://….</example>
    public string Standard(IndicatorView view, string link)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"{shared["product.name"]}. {TitleOf(view)}[DS/OL]. ({Day(view)})[{OpenDay}]. {link}.";
    }

    /// <summary>For BibTeX and biblatex alike.</summary>
    public string BibTex(IndicatorView view, string link)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $$$"""
            @misc{shapingba-{{{view.Indicator.IndicatorId}}}-r{{{Release(view)}}},
              author  = {{{{{Escaped(shared["product.name"])}}}}},
              title   = {{{{{Escaped(TitleOf(view))}}}}},
              year    = {{{{Day(view)[..4]}}}},
              version = {{{{Release(view)}}}},
              date    = {{{{Day(view)}}}},
              url     = {{{{link}}}},
              urldate = {{{{OpenDay}}}}
            }
            """.ReplaceLineEndings("\n");
    }

    private string TitleOf(IndicatorView view)
    {
        var periods = view.Plans.Figures[view.Indicator.IndicatorId].Select(f => f.Period).ToList();
        var (first, last) = periods.Count == 0 ? (view.Plans.YearsShown.FirstYear, view.Plans.YearsShown.LastYear) : (periods.Min(p => p.FirstYear), periods.Max(p => p.LastYear));
        return words[first == last ? "cite.title.year" : "cite.title", view.Indicator.Name, first, last, view.Plans.Release];
    }

    private static string Release(IndicatorView view) => view.Plans.Release.ToString(CultureInfo.InvariantCulture);

    private static string Day(IndicatorView view) => BeijingTime.Day(view.Plans.ReleasedAt ?? default);

    private static string Escaped(string text) => text.Aggregate(new StringBuilder(), (done, letter) => (letter is '&' or '%' or '$' or '#' or '_' or '{' or '}' ? done.Append('\\') : done).Append(letter)).ToString();
}
