using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>What the seed folder says: facts by kind, or the problems that keep it from being used.</summary>
/// <param name="Facts">Each fact with its kind, in the order of <see cref="SeedSchema.Files"/>.</param>
/// <param name="Problems">All bad cells and rows; nothing may be published while there are any.</param>
public sealed record SeedContent(IReadOnlyList<(FactKind Kind, IFact Fact)> Facts, IReadOnlyList<SeedProblem> Problems);

/// <summary>Reads seed-data/*.csv: header rows checked, every bad cell reported with file, row and column.</summary>
public static class SeedFiles
{
    public static SeedContent Read(string folder)
    {
        var facts = new List<(FactKind, IFact)>();
        var places = new Dictionary<(string Kind, string Key), (string File, int Row)>();
        var problems = new List<SeedProblem>();
        foreach (var file in SeedSchema.Files)
        {
            foreach (var (row, fact) in SeedTable.Read(folder, file.Name, file.Header, file.Read, problems))
            {
                if (!places.TryAdd((file.Kind.Name, fact.Key), (file.Name, row)))
                    problems.Add(new SeedProblem(file.Name, row, "", $"repeats {fact.Key} of row {places[(file.Kind.Name, fact.Key)].Row}"));
                facts.Add((file.Kind, fact));
            }
        }

        SeedReferences.Check(facts, places, problems);
        return new SeedContent(facts, problems);
    }
}
