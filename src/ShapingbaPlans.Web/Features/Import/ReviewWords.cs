using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data.Importing;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>What came of something done with an item, as a sentence.</summary>
public sealed class ReviewWords(IStringLocalizer<ImportWords> words, DraftText drafts)
{
    public string Of(ReadingOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome switch
        {
            { Fault: null } => "",
            { Fault: ReadingFault.TooLong } => words["read-fault.TooLong", Readings.LongestField],
            { Fault: ReadingFault.Refused, Draft: { } draft } => $"{words["read-fault.Refused"].Value} {drafts.Of(draft)}",
            _ => words["read-fault." + outcome.Fault, outcome.Other],
        };
    }

    /// <summary>The same with the problems behind it, in one line.</summary>
    public string Whole(ReadingOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return string.Join(' ', outcome.Problems.Select(drafts.Of).Prepend(Of(outcome)));
    }
}
