using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data.Importing;
using ShapingbaPlans.Web.Reading;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>What came of taking in a report, as a sentence.</summary>
public sealed class ImportText(IStringLocalizer<ImportWords> words, IStringLocalizer<DraftWords> drafts)
{
    public string Of(ImportOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome switch
        {
            { Fault: null } => "",
            { File: { } problem } => problem.Sentence(),
            { Draft: { } draft } => drafts[draft.Code],
            { Fault: ImportFault.TooMany } => words["fault.TooMany", TakeReport.MostFigures],
            _ => words["fault." + outcome.Fault],
        };
    }
}
