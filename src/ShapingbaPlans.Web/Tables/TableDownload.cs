using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Tables;

/// <summary>A filter of a table in the reader's words, as the sheet of notes states it.</summary>
public sealed record TableFilter(string Name, string Value);

/// <summary>What a download says about itself.</summary>
/// <param name="Title">What the table is.</param>
/// <param name="Release">The release its rows are of.</param>
/// <param name="ReleasedAt">When that was published (UTC).</param>
/// <param name="Link">The permanent address of the page the rows are on: it says the same for ever.</param>
/// <param name="Filters">The filters asked for.</param>
/// <param name="Sources">The documents that the figures stand in.</param>
/// <param name="RegionCode">The region they are about.</param>
public sealed record TableAbout(
    string Title, int Release, DateTime? ReleasedAt, string Link, IReadOnlyList<TableFilter> Filters, IReadOnlyList<Document> Sources, string RegionCode);

/// <summary>A table on its way to a file: the table, what is said about it, and the choices that only some formats have.</summary>
/// <param name="Table">The rows.</param>
/// <param name="About">What is said about them.</param>
/// <param name="ByteOrderMark">False when the address says <c>bom=0</c>.</param>
/// <param name="Structure">What its columns are as observations; null where rows are none.</param>
public sealed record TableDownload(Table Table, TableAbout About, bool ByteOrderMark = true, DataStructure? Structure = null);
