using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>A table over the width of the text: its header row is repeated on each page, and no row is cut in two.</summary>
public static class WordTable
{
    // In twentieths of a point: 210 mm less 28 and 26.
    private const int Width = 8844;

    public static Table Of(BriefTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var all = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => (c.Width * Width / all).ToString(CultureInfo.InvariantCulture)).ToList();
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = Width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 50, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 50, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = table.Title },
                new TableDescription { Val = table.Description }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        made.AppendChild(Row(table.Columns.Select((column, i) => Cell(column.Header, widths[i], WordStyles.Head, null)), isHeader: true));
        foreach (var row in table.Rows)
            made.AppendChild(Row(row.Select((cell, i) => Cell(cell, widths[i], WordStyles.Cell, table.Columns[i].Align)), isHeader: false));
        return made;
    }

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(string text, string width, string style, CellAlign? align)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        foreach (var line in text.Split('\n'))
        {
            var paragraph = WordText.Line(style, line);
            if (align is CellAlign.End or CellAlign.Centre)
                paragraph.ParagraphProperties!.Append(new Justification { Val = align == CellAlign.End ? JustificationValues.Right : JustificationValues.Center });
            cell.AppendChild(paragraph);
        }

        return cell;
    }
}
