namespace ShapingbaPlans.Web.Tables;

/// <summary>One row of an uploaded sheet: its line in the file, and its cells as text.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Why a file could not be read as a sheet.</summary>
public enum SheetFault { NotASheet, TooLarge, TooManyRows, Empty }

/// <summary>An uploaded sheet: the header row, and the rows under it.</summary>
public sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows);
