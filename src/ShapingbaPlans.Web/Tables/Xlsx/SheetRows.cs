using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>Writes a sheet cell by cell; what is written goes to the file every few rows.</summary>
internal sealed class SheetRows : IRowWriter, IDisposable
{
    /// <summary>As many rows as a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    private const int SentAtBytes = 64 * 1024;
    private const int MostDecimals = 4;

    private static readonly int FirstDay = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly InlineString TextElement = new();
    private static readonly Text TextRun = new();
    private static readonly OpenXmlAttribute[] None = [];
    private static readonly OpenXmlAttribute[][] Texts = [.. Enum.GetValues<CellStyle>().Select(s => (OpenXmlAttribute[])[Style(s), new("t", "", "inlineStr")])];
    private static readonly OpenXmlAttribute[][] Numbers = [.. Enum.GetValues<CellStyle>().Select(s => (OpenXmlAttribute[])[Style(s)])];
    private static readonly OpenXmlAttribute[] Preserved = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private readonly Stream _file;
    private readonly ColumnHeaders _headers;
    private readonly MemoryStream _made = new();
    private readonly OpenXmlWriter _xml;
    private int _rows;
    private bool _isInRow;

    public SheetRows(Stream file, ColumnHeaders headers, IEnumerable<int> widths, bool frozen)
    {
        (_file, _headers, _xml) = (file, headers, OpenXmlWriter.Create(_made));
        _xml.WriteStartDocument();
        _xml.WriteStartElement(new Worksheet());
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozen)
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        _xml.WriteElement(new SheetViews(view));
        _xml.WriteElement(new Columns(widths.Select((width, i) => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
    }

    public void Text(string? text) => Text(text, CellStyle.General);

    public void Text(string? text, CellStyle style)
    {
        if (string.IsNullOrEmpty(text))
        {
            Empty();
            return;
        }

        Begin();
        _xml.WriteStartElement(CellElement, Texts[(int)style]);
        _xml.WriteStartElement(TextElement);
        _xml.WriteStartElement(TextRun, char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? Preserved : None);
        _xml.WriteString(CellText.Written(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Term(TermCell? term) => Text(_headers.Of(term));

    public void Whole(long? number)
    {
        if (number is { } n)
            Value(n.ToString(CultureInfo.InvariantCulture), CellStyle.General);
        else
            Empty();
    }

    public void Number(decimal? number)
    {
        if (number is { } n)
            Value(n.ToString(CultureInfo.InvariantCulture), n.Scale <= MostDecimals ? CellStyle.Whole + n.Scale : CellStyle.General);
        else
            Empty();
    }

    public void Date(DateOnly? day)
    {
        if (day is { } d)
            Value((d.DayNumber - FirstDay).ToString(CultureInfo.InvariantCulture), CellStyle.Date);
        else
            Empty();
    }

    public async ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        Begin();
        _xml.WriteEndElement();
        _isInRow = false;
        if (++_rows > MostRows)
            throw new InvalidOperationException($"A sheet has no more than {MostRows} rows.");
        if (_made.Length > SentAtBytes)
            await SendAsync(cancellationToken);
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">How many columns can be filtered by; null for none.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task CloseAsync(int? filtered, CancellationToken cancellationToken)
    {
        _xml.WriteEndElement();
        if (filtered is { } columns)
            _xml.WriteElement(new AutoFilter { Reference = $"A1:{CellText.ColumnName(columns)}{_rows}" });
        _xml.WriteEndElement();
        _xml.Close();
        await SendAsync(cancellationToken);
    }

    public void Dispose()
    {
        _xml.Dispose();
        _made.Dispose();
    }

    private static OpenXmlAttribute Style(CellStyle style) => new("s", "", ((int)style).ToString(CultureInfo.InvariantCulture));

    private void Value(string number, CellStyle style)
    {
        Begin();
        _xml.WriteStartElement(CellElement, Numbers[(int)style]);
        _xml.WriteStartElement(ValueElement);
        _xml.WriteString(number);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Empty()
    {
        Begin();
        _xml.WriteStartElement(CellElement, None);
        _xml.WriteEndElement();
    }

    private void Begin()
    {
        if (!_isInRow)
            _xml.WriteStartElement(RowElement);
        _isInRow = true;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await _file.WriteAsync(_made.GetBuffer().AsMemory(0, (int)_made.Length), cancellationToken);
        _made.SetLength(0);
    }
}
