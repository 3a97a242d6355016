namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>What can be wrong with one cell of a row.</summary>
public enum CellFault
{
    Empty,
    NotAnId,
    NotATerm,
    NotWhole,
    NotADecimal,
    NotAPeriod,
    NotADate,
    NotAMonth,
    UpperIsForARange,
    UpperIsBelow,
    LengthIsNotThatOfPrinted,
    NearestBelongTogether,
}

/// <summary>One bad cell.</summary>
/// <param name="Column">The column.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Typed">The cell as typed.</param>
/// <param name="Wanted">What would be right, where it can be listed.</param>
public sealed record CellProblem(string Column, CellFault Fault, string Typed = "", string Wanted = "")
{
    /// <summary>The sentence of the log and the status page; forms have it in the reader's language.</summary>
    public string Sentence => Fault switch
    {
        CellFault.Empty => "is empty",
        CellFault.NotAnId => $"'{Typed}' is no id: lower-case letters, digits and hyphens",
        CellFault.NotATerm => $"'{Typed}' is none of {Wanted}",
        CellFault.NotWhole => $"'{Typed}' is no whole number",
        CellFault.NotADecimal => $"'{Typed}' is no plain decimal number",
        CellFault.NotAPeriod => $"'{Typed}' is no year such as 2024 and no span such as 2023-2027",
        CellFault.NotADate => $"'{Typed}' is no date such as 2024-03-01",
        CellFault.NotAMonth => $"'{Typed}' is no month from 1 to 12; a quarter is its last month",
        CellFault.UpperIsForARange => "is for a range, and a range needs it",
        CellFault.UpperIsBelow => "is below value",
        CellFault.LengthIsNotThatOfPrinted => $"is {Typed}, but printed has {Wanted}",
        _ => "and document_id belong together",
    };
}
