using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>A fact of the seed files with its kind and its key, which is put together once.</summary>
public readonly record struct SeedFact(FactKind Kind, IFact Fact, string Key);

/// <summary>What the seed folder says: facts by kind, or the problems that keep it from being used.</summary>
/// <param name="Facts">Each fact with its kind, in the order of <see cref="SeedSchema.Files"/>.</param>
/// <param name="Problems">All bad cells and rows; nothing may be published while there are any.</param>
public sealed record SeedContent(IReadOnlyList<SeedFact> Facts, IReadOnlyList<SeedProblem> Problems);

/// <summary>Reads seed-data/*.csv: header rows checked, every bad cell reported with file, row and column.</summary>
public static class SeedFiles
{
    public static SeedContent Read(string folder)
    {
        var facts = new List<SeedFact>();
        var places = new Dictionary<string, Dictionary<string, (string File, int Row)>>();
        var problems = new List<SeedProblem>();
        foreach (var file in SeedSchema.Files)
        {
            var rows = SeedTable.Read(folder, file.Name, file.Header, file.Read, problems);
            var ofKind = places[file.Kind.Name] = new(rows.Count, StringComparer.Ordinal);
            foreach (var (row, fact) in rows)
            {
                var key = fact.Key;
                if (!ofKind.TryAdd(key, (file.Name, row)))
                    problems.Add(new SeedProblem(file.Name, row, "", $"repeats {key} of row {ofKind[key].Row}"));
                facts.Add(new(file.Kind, fact, key));
            }
        }

        SeedReferences.Check(facts, places, problems);
        return new SeedContent(facts, problems);
    }
}
