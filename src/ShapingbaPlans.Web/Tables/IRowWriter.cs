namespace ShapingbaPlans.Web.Tables;

/// <summary>Takes a table cell by cell, in the order of its columns: no cell is boxed and no row kept. Null is an empty cell.</summary>
public interface IRowWriter
{
    void Text(string? text);

    void Term(TermCell? term);

    void Whole(long? number);

    void Number(decimal? number);

    void Date(DateOnly? day);

    /// <summary>The row is whole; a writer that has gathered enough sends it on its way.</summary>
    ValueTask EndRowAsync(CancellationToken cancellationToken);
}
