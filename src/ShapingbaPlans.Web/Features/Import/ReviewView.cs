using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Importing;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>What is opened beneath an item.</summary>
public enum ReviewPanel { Edit, Link, Split, Reason }

/// <summary>The address as typed.</summary>
public sealed record ReviewAsk(string? Id, string? Show, string? Item, string? Panel);

/// <summary>A promise of the year that nothing which was read answers.</summary>
/// <param name="Promise">The plan figure.</param>
/// <param name="Indicator">What it promises.</param>
/// <param name="Searched">The paragraphs that speak of it: where a person looks before writing that there is none.</param>
public sealed record OpenPromise(Figure Promise, Indicator Indicator, IReadOnlyList<int> Searched);

/// <summary>A reading as it is looked through.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Document">Its document, published or proposed; null when it is gone.</param>
/// <param name="Text">The paragraphs that were read; null when they are not here any more.</param>
/// <param name="All">All items, in the order of the text.</param>
/// <param name="Show">Which of them are on the page.</param>
/// <param name="Current">The number of the item that keys act upon; 0 for none.</param>
/// <param name="Panel">What is opened beneath it.</param>
/// <param name="Promises">Promises of the reported year without an answer.</param>
/// <param name="Book">Everything that is published and proposed.</param>
/// <param name="Names">Who did it, as this reader may know.</param>
public sealed record ReviewView(
    DocumentReading Reading, Document? Document, IReadOnlyList<string>? Text, IReadOnlyList<ReviewLine> All, ReviewShow Show, int Current, ReviewPanel? Panel,
    IReadOnlyList<OpenPromise> Promises, DraftBook Book, PersonNames Names)
{
    public IEnumerable<ReviewLine> Lines => All.Where(l => l.Is(Show));

    public IReadOnlyList<ReviewLine> Clear => [.. All.Where(l => l.IsClear)];

    public int Count(ReviewShow show) => show == ReviewShow.Promises ? Promises.Count : All.Count(l => l.Is(show));

    /// <summary>The page with an item in its place: what keys act upon, and what is opened beneath it.</summary>
    public string At(int number, ReviewPanel? panel = null) => AddressQuery.At($"/import/{Reading.ReadingId}", [
        ("show", Show == ReviewShow.All ? null : Codes.Of(Show)), ("item", number > 0 ? Plain(number) : null), ("panel", panel is { } p ? Codes.Of(p) : null)])
        + (number > 0 ? "#i" + Plain(number) : "");

    public string Showing(ReviewShow show) => AddressQuery.At($"/import/{Reading.ReadingId}", [("show", show == ReviewShow.All ? null : Codes.Of(show))]);

    /// <summary>The item to go on with after one was decided: the next that waits, else the first.</summary>
    public int NextOf(int number) => (Lines.FirstOrDefault(l => l.IsOpen && l.Number > number) ?? Lines.FirstOrDefault(l => l.IsOpen && l.Number != number))?.Number ?? number;

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
