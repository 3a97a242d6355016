namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>One bad cell or row of a seed file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The line in the file, from 1; the header is line 1.</param>
/// <param name="Column">The column, or empty when the whole row is meant.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record SeedProblem(string File, int Row, string Column, string Message)
{
    public override string ToString()
        => Column.Length == 0 ? $"{File}, row {Row}: {Message}" : $"{File}, row {Row}, column {Column}: {Message}";
}
