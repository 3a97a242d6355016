using CsvHelper;

namespace ShapingbaPlans.Web.Tables;

/// <summary>SDMX-CSV 2.0: an observation on each line, the columns named by their concepts. docs/exports.md states the structures.</summary>
public sealed class SdmxFormat : ITableFormat
{
    private const string Agency = "SHAPINGBA";
    private const string Version = "1.0.0";

    public string Suffix => "sdmx.csv";

    public string MediaType => "application/vnd.sdmx.data+csv;version=2.0.0";

    public bool NeedsStructure => true;

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var structure = download.Structure ?? throw new InvalidOperationException("A table without a structure has no observations.");
        await using var csv = CsvRows.Writer(destination, byteOrderMark: false);
        var rows = new Rows(csv, structure, download);
        foreach (var header in rows.Headers)
            csv.WriteField(header);
        await csv.EndRecordAsync(cancellationToken);
        await download.Table.WriteRowsAsync(rows, cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    // Dimensions come first, whatever the order of the table: its cells wait for the end of their row.
    private sealed class Rows : IRowWriter
    {
        private readonly CsvWriter _csv;
        private readonly string _structure;
        private readonly string _region;
        private readonly IReadOnlyList<Column> _columns;
        private readonly int[] _order;
        private readonly int[] _measures;
        private readonly int _time;
        private readonly int? _regionAt;
        private readonly ObservationRow _row;

        public Rows(CsvWriter csv, DataStructure structure, TableDownload download)
        {
            (_csv, _structure, _region, _columns) = (csv, $"{Agency}:{structure.Id}({Version})", download.About.RegionCode, download.Table.Columns);
            _row = new(_columns.Count);
            var places = _columns.Select((column, place) => (column.Name, place)).ToDictionary(c => c.Name, c => c.place);
            _measures = [.. structure.Measures.Where(places.ContainsKey).Select(m => places[m])];
            _regionAt = places.TryGetValue(DataStructure.Region, out var at) ? at : null;
            int[] keys = [.. structure.Dimensions.Select(d => places[d])];
            _order = [.. keys, .. _measures, .. Enumerable.Range(0, _columns.Count).Except(keys).Except(_measures).Where(place => place != _regionAt)];
            _time = places[structure.Time];
        }

        public IEnumerable<string> Headers
            => ["STRUCTURE", "STRUCTURE_ID", "ACTION", DataStructure.ConceptOf(DataStructure.Region), .. _order.Select(i => DataStructure.ConceptOf(_columns[i].Name)), "OBS_STATUS"];

        public void Text(string? text) => _row.Text(text);

        public void Term(TermCell? term) => _row.Text(term?.Code);

        public void Whole(long? number) => _row.Number(number);

        public void Number(decimal? number) => _row.Number(number);

        public void Date(DateOnly? day) => _row.Date(day);

        public ValueTask EndRowAsync(CancellationToken cancellationToken)
        {
            _csv.WriteField("datastructure");
            _csv.WriteField(_structure);
            // "I": the message informs; it asks nobody to change a database.
            _csv.WriteField("I");
            _csv.WriteField(_regionAt is { } at ? _row.TextOf(at) ?? "" : _region);
            foreach (var place in _order)
                Write(place);
            _csv.WriteField(_measures.Any(m => _row.Numbers[m] is not null) ? "A" : "M");
            _row.Clear();
            return _csv.EndRecordAsync(cancellationToken);
        }

        private void Write(int place)
        {
            if (place == _time)
                _csv.WriteField(DataStructure.TimeOf(_row.TextOf(place)!));
            else if (_row.Numbers[place] is { } number)
                _csv.WriteField(number);
            else
                _csv.WriteField(_row.Texts[place] ?? "");
        }
    }
}
