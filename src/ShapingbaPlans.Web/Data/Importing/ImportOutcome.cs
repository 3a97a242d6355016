using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Reading;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>Why a report was not taken in.</summary>
public enum ImportFault
{
    /// <summary>No document was chosen, or the year or a title of a new one is missing.</summary>
    Incomplete,

    /// <summary>There is a report of that year already: it is to be chosen from the list.</summary>
    YearIsThere,

    /// <summary>Neither a file nor a text, and the document's text is not here.</summary>
    NoText,

    /// <summary>More text than a report has.</summary>
    TooLong,

    /// <summary>Not the text that the document was registered with.</summary>
    OtherText,

    /// <summary>More figures than a person can look through.</summary>
    TooMany,

    /// <summary>The file could not be read: see the problem beside it.</summary>
    File,

    /// <summary>The document was not taken: see the outcome beside it.</summary>
    Draft,
}

/// <summary>How far the taking in has come.</summary>
public enum ImportStep { Reading, Finding, Storing }

/// <summary>What came of handing in a report: a reading, stored whole, or nothing at all.</summary>
public sealed record ImportOutcome(DocumentReading? Reading, int Figures = 0, ImportFault? Fault = null, ReportFileProblem? File = null, DraftOutcome? Draft = null)
{
    public static ImportOutcome Of(ImportFault fault) => new(null, Fault: fault);
}
