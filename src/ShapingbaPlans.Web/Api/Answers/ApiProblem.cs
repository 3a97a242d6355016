namespace ShapingbaPlans.Web.Api.Answers;

/// <summary>What went wrong (RFC 9457).</summary>
public sealed record ApiProblem
{
    public const string MediaType = "application/problem+json";

    /// <summary>The kind of problem, the same for ever: programs go by it.</summary>
    /// <example>urn:shapingba-plans:problem:not-understood</example>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request, and what would be right.</summary>
    public required string Detail { get; init; }

    /// <summary>The part of the address that is wrong; null when it is no part.</summary>
    /// <example>role</example>
    public required string? Parameter { get; init; }

    /// <summary>What could stand there; empty when that is no list.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}
