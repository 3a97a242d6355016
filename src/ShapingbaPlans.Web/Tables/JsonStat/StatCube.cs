namespace ShapingbaPlans.Web.Tables.JsonStat;

/// <summary>A row of the cube: where it is, what was measured, what else is said of it.</summary>
internal sealed record StatRow(int[] Sides, decimal?[] Measures, string?[] Attributes);

/// <summary>Gathers the rows of a table into a cube.</summary>
internal sealed class StatCube : IRowWriter
{
    private readonly ObservationRow _row;
    private readonly string _region;
    private readonly int?[] _sidesAt;
    private readonly int?[] _namesAt;
    private readonly int[] _measuresAt;
    private readonly int[] _attributesAt;
    private readonly List<StatRow> _gathered = [];

    public StatCube(Table table, DataStructure structure, string region)
    {
        (Structure, _region) = (structure, region);
        var columns = table.Columns;
        var places = columns.Select((column, place) => (column.Name, place)).ToDictionary(c => c.Name, c => c.place);
        int? At(string? column) => column is not null && places.TryGetValue(column, out var at) ? at : null;
        _row = new(columns.Count);
        string[] sides = [DataStructure.Region, .. structure.Dimensions];
        // A table of one region need not say which.
        _sidesAt = [.. sides.Select(At)];
        _namesAt = [.. sides.Select(side => At(DataStructure.NameOf(side)))];
        _measuresAt = [.. structure.Measures.Where(places.ContainsKey).Select(m => places[m])];
        _attributesAt = [.. Enumerable.Range(0, columns.Count).Except(_sidesAt.Concat(_namesAt).OfType<int>()).Except(_measuresAt)];
        Measures = [.. _measuresAt.Select(at => columns[at])];
        Attributes = [.. _attributesAt.Select(at => columns[at])];
        Sides = [.. sides.Select((side, i) => new StatSide(side, _sidesAt[i] is { } at ? columns[at].Terms : null))];
    }

    public DataStructure Structure { get; }

    /// <summary>The region, and the dimensions in order.</summary>
    public IReadOnlyList<StatSide> Sides { get; }

    public IReadOnlyList<Column> Measures { get; }

    public IReadOnlyList<Column> Attributes { get; }

    /// <summary>The rows by their place in the cube without its measures; known when the cube is closed.</summary>
    public IReadOnlyList<(long Place, StatRow Row)> Rows { get; private set; } = [];

    public void Text(string? text) => _row.Text(text);

    public void Term(TermCell? term) => _row.Text(term?.Code);

    public void Whole(long? number) => _row.Number(number);

    public void Number(decimal? number) => _row.Number(number);

    public void Date(DateOnly? day) => _row.Date(day);

    public ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        _gathered.Add(new(
            [.. _sidesAt.Select((at, side) => Sides[side].Add(at is { } own ? _row.TextOf(own) ?? "" : _region, _namesAt[side] is { } name ? _row.TextOf(name) : null))],
            [.. _measuresAt.Select(at => _row.Numbers[at])],
            [.. _attributesAt.Select(_row.TextOf)]));
        _row.Clear();
        return ValueTask.CompletedTask;
    }

    /// <summary>All rows are there: gives each its place.</summary>
    public void Close()
    {
        var places = Sides.Select(side => side.Close(sorted: side.Name == Structure.Time)).ToList();
        var rows = _gathered.Select(row => (Place: PlaceOf(row, places), row)).OrderBy(r => r.Place).ToList();
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Place == rows[i - 1].Place)
                throw new InvalidOperationException($"Two rows are at {string.Join('/', rows[i].row.Sides.Select((n, s) => Sides[s].Codes[places[s][n]]))}.");
        }

        Rows = rows;
    }

    private long PlaceOf(StatRow row, List<int[]> places)
    {
        var place = 0L;
        for (var side = 0; side < row.Sides.Length; side++)
            place = place * Sides[side].Codes.Count + places[side][row.Sides[side]];
        return place;
    }
}
