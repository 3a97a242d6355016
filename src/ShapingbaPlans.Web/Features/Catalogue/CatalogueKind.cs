using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>
/// A kind of fact that the catalogue edits. Which cells it has, which of them are its key, must be filled or name another fact, is asked of
/// the seed schema itself: a kind that is added there has its form here.
/// </summary>
public sealed class CatalogueKind
{
    // Figures and statements that there is none are entered with the report they stand in.
    private static readonly string[] Elsewhere = [FactKinds.For<Figure>().Name, FactKinds.For<UnansweredPromise>().Name];

    // What was read of a document's text is not typed: it comes with the text.
    private static readonly string[] Bibliographic = ["title_zh", "title_en", "publisher_zh", "reference_no", "issued_on"];

    private readonly SeedFile _file;

    private CatalogueKind(SeedFile file)
    {
        _file = file;
        var named = SeedReferences.NamedBy(Read(file.Columns.ToDictionary(c => c, _ => "x"))).ToDictionary(n => n.Column, n => n.Kind);
        if (Kind.Type == typeof(ProjectIndicator))
            named["project_id"] = FactKinds.For<Project>().Name;
        var required = new HashSet<string>();
        file.Read(new SeedRow(file.Columns.ToDictionary(c => c, _ => ""), problem => required.Add(problem.Column)));
        var keys = SeedKeys.PrimaryOf(file);
        Columns = [.. file.Columns.Select(c => new CatalogueColumn(Kind, c, EntryOf(c, named.ContainsKey(c)), keys.Contains(c), required.Contains(c), named.GetValueOrDefault(c), TermsOf(c)))];
    }

    /// <summary>All kinds of the catalogue, in the order in which they refer to one another.</summary>
    public static IReadOnlyList<CatalogueKind> All { get; } = [.. SeedSchema.Files.Where(f => !Elsewhere.Contains(f.Kind.Name)).Select(f => new CatalogueKind(f))];

    public FactKind Kind => _file.Kind;

    public string Name => Kind.Name;

    public IReadOnlyList<CatalogueColumn> Columns { get; }

    /// <summary>New ones may be added; a document comes with its text, by the way of a new report.</summary>
    public bool TakesNew => Kind.Type != typeof(Document);

    public static CatalogueKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The key that the cells make; null while a cell of the key cannot be read.</summary>
    public string? KeyOf(IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var bad = new HashSet<string>();
        var fact = Read(_file.Columns.ToDictionary(c => c, c => cells.GetValueOrDefault(c, "").Trim()), bad);
        return Columns.Any(c => c.IsKey && bad.Contains(c.Name)) ? null : fact.Key;
    }

    private IFact Read(Dictionary<string, string> cells, HashSet<string>? bad = null)
        => _file.Read(new SeedRow(cells, problem => bad?.Add(problem.Column)));

    private CellEntry EntryOf(string column, bool refers) => column switch
    {
        "start" or "length" => CellEntry.Found,
        _ when Kind.Type == typeof(Document) && !Bibliographic.Contains(column) => CellEntry.Fixed,
        _ when refers => CellEntry.Reference,
        "aliases_zh" => CellEntry.Aliases,
        "definition_zh" or "definition_en" or "note" or "reason" => CellEntry.Text,
        _ when _file.TypeOf(column) is { IsEnum: true } => CellEntry.Term,
        _ when _file.TypeOf(column) == typeof(int) => CellEntry.Whole,
        _ when _file.TypeOf(column) == typeof(DateOnly) => CellEntry.Date,
        _ => CellEntry.Line,
    };

    private IReadOnlyList<string> TermsOf(string column)
        => _file.TypeOf(column) is { IsEnum: true } type ? Codes.All(type) : [];
}
