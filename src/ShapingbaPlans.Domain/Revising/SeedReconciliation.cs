namespace ShapingbaPlans.Domain.Revising;

/// <summary>What is to be done with one fact of the seed files.</summary>
public enum SeedStep
{
    /// <summary>The file says what it said at the last import, or what is published already.</summary>
    Nothing,

    /// <summary>The file changed, and nobody else has changed the fact: publish the file's.</summary>
    Publish,

    /// <summary>The file changed, and so did a person: the person's stays, the conflict is shown.</summary>
    Conflict,
}

/// <summary>Decides, fact by fact, between the seed files and what people have published since.</summary>
public static class SeedReconciliation
{
    /// <summary>Compares three states of one fact, each as canonical JSON, null where it does not exist.</summary>
    /// <param name="inFile">What the file says now.</param>
    /// <param name="lastSeeded">What the files said at the last import that touched it.</param>
    /// <param name="published">What is published now.</param>
    /// <example>
    /// The file says 5 where it said 4, and 4 is published: <see cref="SeedStep.Publish"/>. A person has published 6: <see cref="SeedStep.Conflict"/>.
    /// </example>
    public static SeedStep Decide(string? inFile, string? lastSeeded, string? published)
    {
        if (inFile == lastSeeded || inFile == published)
            return SeedStep.Nothing;
        return published == lastSeeded ? SeedStep.Publish : SeedStep.Conflict;
    }
}
