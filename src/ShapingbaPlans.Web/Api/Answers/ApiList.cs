namespace ShapingbaPlans.Web.Api.Answers;

/// <summary>A page of a list: what it is of, and how to go on.</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed record ApiList<T>
{
    /// <summary>The number of the release that the answer is from; all pages of one walk are from the same.</summary>
    /// <example>1</example>
    public required int Release { get; init; }

    /// <summary>When that release was published.</summary>
    public required DateTime? ReleasedAt { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The next page, relative to this host, and in the Link header; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The page, in the list's own order, which a new release does not change for a walk that has begun.</summary>
    public required IReadOnlyList<T> Data { get; init; }
}

/// <summary>One resource.</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed record ApiOne<T>
{
    /// <summary>The number of the release that the answer is from.</summary>
    /// <example>1</example>
    public required int Release { get; init; }

    /// <summary>When that release was published.</summary>
    public required DateTime? ReleasedAt { get; init; }

    /// <summary>The resource.</summary>
    public required T Data { get; init; }
}
