namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>The styles of cells, by their place in the workbook's list. Numbers with n decimals are <see cref="Whole"/> + n.</summary>
internal enum CellStyle { General, Header, Wrapped, Date, Whole, OneDecimal, TwoDecimals, ThreeDecimals, FourDecimals }
