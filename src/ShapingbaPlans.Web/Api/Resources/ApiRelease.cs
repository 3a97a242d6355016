using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Features.Releases;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>A published, frozen set of facts (发布): <c>?release=N</c> on any address shows it.</summary>
public sealed record ApiRelease
{
    /// <summary>Its number, from 1, without gaps.</summary>
    /// <example>1</example>
    public required int Release { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>How many facts it added.</summary>
    public required int FactsAdded { get; init; }

    /// <summary>How many facts it changed.</summary>
    public required int FactsChanged { get; init; }

    /// <summary>How many facts it withdrew.</summary>
    public required int FactsWithdrawn { get; init; }

    /// <summary>How many figures it corrected.</summary>
    public required int FiguresCorrected { get; init; }

    /// <summary>The seal over this release and the whole history before it.</summary>
    public required string Head { get; init; }

    /// <summary>Permanent addresses; the page lists every change with its reason.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiRelease Of(ReleaseEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var number = entry.Release.Number.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Release = entry.Release.Number,
            PublishedAt = entry.Release.PublishedAt,
            Title = entry.Release.Title,
            FactsAdded = entry.Added,
            FactsChanged = entry.Changed,
            FactsWithdrawn = entry.Withdrawn,
            FiguresCorrected = entry.Corrections.Count,
            Head = entry.Release.Head,
            // A release says the same of itself in every later one.
            Links = new() { Self = $"{ApiAddress.Root}/releases/{number}?{ReleaseAsked.Parameter}={number}", Page = $"/history?in={number}" },
        };
    }
}
