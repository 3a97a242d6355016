using System.Globalization;
using System.Security.Claims;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Matching;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Importing;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>A reading, or the part of the address that cannot be answered; neither where there is no such reading.</summary>
public sealed record ReviewAnswer(ReviewView? View, AddressProblem? Problem);

/// <summary>Reads what was read of a document, beside the text it was read from.</summary>
public sealed class ReviewQuery(DraftBooks books, Readings readings, PersonName people)
{
    public async Task<ReviewAnswer> LoadAsync(ClaimsPrincipal? user, ReviewAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        var show = address.Term<ReviewShow>("show", ask.Show) ?? ReviewShow.All;
        var panel = address.Term<ReviewPanel>("panel", ask.Panel);
        var item = string.IsNullOrEmpty(ask.Item) ? 0 : address.Page(ask.Item);
        if (address.Problem is { } problem)
            return new(null, problem);
        if (!int.TryParse(ask.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await readings.FindAsync(id, cancellationToken) is not var (reading, items))
            return new(null, null);
        var book = await books.LoadAsync(cancellationToken);
        var document = book.Document(reading.DocumentId);
        var text = document?.Sha256 == reading.Sha256 ? book.TextOf(reading.DocumentId) : null;
        var all = items.Select((one, i) => ReviewLine.Of(i + 1, one, book)).ToList();
        var current = item > 0 && item <= all.Count ? item : (all.FirstOrDefault(l => l.Is(show) && l.IsOpen) ?? all.FirstOrDefault(l => l.Is(show)))?.Number ?? 0;
        return new(new(reading, document, text, all, show, current, item > 0 ? panel : null, PromisesOf(document, all, book, show == ReviewShow.Promises ? text : null), book, await people.ForAsync(user, cancellationToken)), null);
    }

    // A promise that is stated as unpublished, or has a draft in its place, has its answer.
    private static List<OpenPromise> PromisesOf(Document? document, List<ReviewLine> all, DraftBook book, IReadOnlyList<string>? text)
    {
        if (document is not { Kind: DocumentKind.AnnualReport })
            return [];
        var year = new Period(document.FirstYear);
        var answered = all.Where(l => l.Indicator is not null && l.Item.State is not (ReadingItemState.Rejected or ReadingItemState.Merged)
            && l.Fields.Role == Codes.Of(Role.Actual) && l.Fields.Period == year.ToString()).Select(l => l.Indicator!.IndicatorId).ToHashSet();
        bool IsOpen(Figure promise) => promise.Role == Role.Plan && promise.Period == year && promise.DocumentId != document.DocumentId && !answered.Contains(promise.IndicatorId)
            && book.Plans.Unanswered[promise.IndicatorId].All(u => u.Year != document.FirstYear)
            && book.In(new DraftSlot("figure", $"{promise.IndicatorId}/{year}/{Codes.Of(Role.Actual)}/{document.DocumentId}").ToString()) is null;
        var open = book.Plans.Indicators.SelectMany(i => book.Plans.Figures[i.IndicatorId].Where(IsOpen).TakeLast(1).Select(f => (Promise: f, Indicator: i))).ToList();
        var searched = text is null ? [] : PromiseAnswers.Of(ReadItems.MatcherOf(book), [.. open.Select(o => o.Promise)], [], text);
        return [.. open.Select((o, i) => new OpenPromise(o.Promise, o.Indicator, text is null ? [] : searched[i].Searched))];
    }
}
