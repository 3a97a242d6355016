using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Figures in the unit of their indicator; nothing when theirs does not convert, and then the printed form tells.</summary>
public static class OwnUnit
{
    extension(Indicator indicator)
    {
        /// <summary>A value to reckon with.</summary>
        public decimal? ValueOf(Figure? figure) => figure is null ? null : UnitWords.Convert(figure.Value, figure.Unit, indicator.Unit);

        /// <summary>A value to show: printed decimals stay as long as nothing is converted.</summary>
        public decimal? PrintedValueOf(Figure? figure) => In(indicator.Unit, figure, figure?.ValueAsPrinted);

        /// <summary>A part-year's value to show.</summary>
        public decimal? PartYearValueOf(ProgressFigure? figure) => figure is null ? null
            : figure.Unit == indicator.Unit ? figure.ValueAsPrinted
            : UnitWords.Convert(figure.Value, figure.Unit, indicator.Unit)?.WithoutZeros();

        /// <summary>The upper end of a range, to show.</summary>
        public decimal? PrintedUpperValueOf(Figure? figure) => In(indicator.Unit, figure, figure?.UpperValueAsPrinted);
    }

    /// <summary>A printed value of a figure in a unit.</summary>
    public static decimal? In(string unit, Figure? figure, decimal? printed)
        => figure is null || printed is not { } value ? null
            : figure.Unit == unit ? value
            : UnitWords.Convert(value, figure.Unit, unit) is { } converted ? converted.WithoutZeros() : null;
}
