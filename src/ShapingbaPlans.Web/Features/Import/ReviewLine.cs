using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>Which items are on the page.</summary>
public enum ReviewShow { All, Open, Low, Unmatched, Changed, Promises }

/// <summary>An item beside what is known of its indicator.</summary>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Item">The item.</param>
/// <param name="Indicator">Its indicator, published or proposed.</param>
/// <param name="Published">The latest published figure of that indicator, role and period.</param>
/// <param name="Previous">The published figure of the year before.</param>
/// <param name="Draft">The draft that it became.</param>
public sealed record ReviewLine(int Number, ReadingItem Item, Indicator? Indicator, Figure? Published, Figure? Previous, Draft? Draft)
{
    public const decimal Certain = 0.9m;

    private const decimal Low = 0.7m;

    public ReadingFields Fields => Item.Fields;

    public bool IsOpen => Item.State == ReadingItemState.Open;

    /// <summary>May be accepted with all others like it.</summary>
    public bool IsClear => IsOpen && Item.Confidence >= Certain && Indicator is not null && Domain.Plans.Period.TryParse(Fields.Period, out _);

    /// <summary>Something else is published for that very period.</summary>
    public bool IsChanged => Published is { } published && Item.State is not (ReadingItemState.Rejected or ReadingItemState.Merged)
        && Item.Fields.Candidate(1m, "") is { } read && UnitWords.Convert(read.Value, read.Unit, published.Unit) is { } value
        && (value != published.Value || (read.UpperValue is { } upper ? UnitWords.Convert(upper, read.Unit, published.Unit) : null) != published.UpperValue || read.Comparator != published.Comparator);

    public bool Is(ReviewShow show) => show switch
    {
        ReviewShow.Open => IsOpen,
        ReviewShow.Low => IsOpen && Item.Confidence < Low,
        ReviewShow.Unmatched => IsOpen && Indicator is null,
        ReviewShow.Changed => IsChanged,
        ReviewShow.Promises => false,
        _ => true,
    };

    public static ReviewLine Of(int number, ReadingItem item, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(book);
        var indicator = item.IndicatorId is { } id ? book.Indicator(id) : null;
        if (indicator is null || !Period.TryParse(item.Fields.Period, out var period) || !Codes.TryParse<Role>(item.Fields.Role, out var role))
            return new(number, item, indicator, null, null, null);
        var figures = book.Plans.Figures[indicator.IndicatorId].Where(f => f.Role == role).ToList();
        var before = period is { IsSingleYear: true, FirstYear: > 1900 } ? new Period(period.FirstYear - 1) : (Period?)null;
        return new(number, item, indicator, figures.LastOrDefault(f => f.Period == period), figures.LastOrDefault(f => f.Period == before), item.Slot is { } slot ? book.In(slot) : null);
    }
}
