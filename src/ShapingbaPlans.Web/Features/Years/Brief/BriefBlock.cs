namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>The styles of a brief's lines.</summary>
public enum LineStyle { Title, Issue, Body, Caption, Note }

/// <summary>A part of the brief, in reading order; how it looks on paper is the file's business.</summary>
public abstract record BriefBlock;

/// <summary>A heading of the first or second level.</summary>
public sealed record BriefHeading(int Level, string Text) : BriefBlock;

/// <summary>A line or a paragraph; with an address it is a link.</summary>
public sealed record BriefLine(LineStyle Style, string Text, Uri? Address = null) : BriefBlock;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Width">Its part of the table's width.</param>
/// <param name="Align">Where its cells stand.</param>
public sealed record BriefColumn(string Header, int Width, CellAlign Align = CellAlign.Start);

public enum CellAlign { Start, Centre, End }

/// <summary>A table whose header row is repeated on each page.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Description">What a reader who cannot see it needs to know before its cells.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row; a cell can have several lines.</param>
public sealed record BriefTable(string Title, string Description, IReadOnlyList<BriefColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : BriefBlock;

/// <summary>How a row of bars is drawn, so that black and white tells it apart: dark, middle and light areas and patterns.</summary>
public enum BarLook { Dark, Middle, Stripes, Cross, Empty, Dots, Lines }

/// <summary>The bars of one colour; what is not known has no bar.</summary>
public sealed record BarSeries(string Name, BarLook Look, IReadOnlyList<decimal?> Values);

/// <summary>A chart of lying bars that can be edited in the word processor.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same for those who cannot see it, with its numbers.</param>
/// <param name="Unit">What the axis counts.</param>
/// <param name="IsStacked">The bars of a category stand behind each other.</param>
/// <param name="Categories">The names beside the bars.</param>
/// <param name="Series">The bars.</param>
public sealed record BriefChart(string Title, string Description, string Unit, bool IsStacked, IReadOnlyList<string> Categories, IReadOnlyList<BarSeries> Series) : BriefBlock;

/// <summary>The brief of a year.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Creator">Who made it: the program, by its name.</param>
/// <param name="Created">When its release was published (UTC); null before the first.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Blocks">Its parts.</param>
public sealed record YearBrief(string Title, string Creator, DateTime? Created, string Language, IReadOnlyList<BriefBlock> Blocks);
