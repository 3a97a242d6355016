using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What is wrong with a draft, as a sentence in the reader's language: what, where, and what would be right.</summary>
public sealed class DraftText(IStringLocalizer<DraftWords> drafts, IStringLocalizer<Words> words, FigureText figures)
{
    /// <example>“三万”不是数字：请写 30000，或在单位里选万。</example>
    public string Of(DraftProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var sentence = drafts[problem.Code, problem.Typed, problem.Wanted].Value;
        var against = problem.Against.Select(f => $"{f.Period} {words["role." + Codes.Of(f.Role)]} {figures.WithUnit(f)}");
        return problem.Against.Count == 0 ? sentence : string.Create(CultureInfo.CurrentCulture, $"{sentence} ({string.Join(words["list.comma"], against)})");
    }

    public string Of(DraftOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Fault is null ? "" : drafts[outcome.Code];
    }
}
