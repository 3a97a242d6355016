namespace ShapingbaPlans.Domain.Reading.Evaluation;

/// <summary>A field of a figure that can be right or wrong, in the order of the table.</summary>
public enum ReadField
{
    /// <summary>Promised or done.</summary>
    Role,

    /// <summary>The year or years.</summary>
    Period,

    /// <summary>What the value measures.</summary>
    Measure,

    /// <summary>How the value bounds the quantity.</summary>
    Comparator,

    /// <summary>Firm or soft.</summary>
    Strength,

    /// <summary>The value and the upper value, the unit's scale worked in: 1.2万 is 12000.</summary>
    Value,

    /// <summary>The unit: the same word or one that counts the same kind of thing.</summary>
    Unit,

    /// <summary>The subject, by <see cref="SubjectLikeness"/>.</summary>
    Subject,
}

/// <summary>What came of reading a document, counted. Shares are null where there is nothing to share.</summary>
/// <param name="Figures">The figures that stand in the document.</param>
/// <param name="Found">Those of them that a candidate was read for.</param>
/// <param name="False">Candidates at places where no figure and no repeat of one stands.</param>
/// <param name="Right">Of the found, how many are right in each field.</param>
/// <param name="Untouched">Of the found, how many are right in every field: a person accepts them untouched.</param>
/// <param name="Matched">Of the found, how many were given their own indicator.</param>
/// <param name="Mismatched">Of the found, how many were given another one; the rest were called new.</param>
/// <example>200 figures, 198 found, 1 false, 180 untouched: recall 0.99, precision 198/199, untouched 180/198.</example>
public sealed record ReadingTally(int Figures, int Found, int False, IReadOnlyDictionary<ReadField, int> Right, int Untouched, int Matched, int Mismatched)
{
    /// <summary>Found of the figures.</summary>
    public decimal? Recall => Share(Found, Figures);

    /// <summary>Found of all that was read.</summary>
    public decimal? Precision => Share(Found, Found + False);

    /// <summary>Right in a field, of the found.</summary>
    public decimal? RightIn(ReadField field) => Share(Right.GetValueOrDefault(field), Found);

    /// <summary>Right in every field, of the found.</summary>
    public decimal? UntouchedShare => Share(Untouched, Found);

    /// <summary>Given their own indicator, of the found.</summary>
    public decimal? MatchedShare => Share(Matched, Found);

    /// <summary>The tally of several documents.</summary>
    public static ReadingTally Sum(IEnumerable<ReadingTally> tallies)
    {
        var all = tallies.ToList();
        return new(all.Sum(t => t.Figures), all.Sum(t => t.Found), all.Sum(t => t.False),
            Enum.GetValues<ReadField>().ToDictionary(f => f, f => all.Sum(t => t.Right.GetValueOrDefault(f))),
            all.Sum(t => t.Untouched), all.Sum(t => t.Matched), all.Sum(t => t.Mismatched));
    }

    private static decimal? Share(int part, int whole) => whole == 0 ? null : (decimal)part / whole;
}
