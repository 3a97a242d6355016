using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What a release would publish: everything that is approved now, with its checklist.</summary>
/// <param name="Book">All drafts beside what is published.</param>
/// <param name="Drafts">The approved ones.</param>
/// <param name="Facts">The region's published facts.</param>
/// <param name="Checklist">Errors and warnings.</param>
public sealed record ReleaseProposal(DraftBook Book, IReadOnlyList<Draft> Drafts, IReadOnlyList<IFact> Facts, IReadOnlyList<ChecklistItem> Checklist)
{
    /// <summary>
    /// One sum over all that a publisher is shown of it: the release it sets out from, the drafts in their versions, what the rules say of
    /// them. Drafts that are not part of it may be written on meanwhile.
    /// </summary>
    public string Seen { get; } = SumOf(Book, Drafts, Checklist);

    public IEnumerable<ChecklistItem> Errors => Checklist.Where(i => i.IsError);

    public IReadOnlyList<ChecklistItem> Warnings => [.. Checklist.Where(i => !i.IsError)];

    private static string SumOf(DraftBook book, IReadOnlyList<Draft> drafts, IReadOnlyList<ChecklistItem> checklist)
    {
        var lines = drafts.Select(d => DraftSeen.Of(d).ToString())
            .Concat(checklist.Where(i => i.Problem is not null).Select(i => $"{i.Drafts[0].Slot}: {i.Problem!.Code}"))
            .Order(StringComparer.Ordinal).Prepend($"{book.Plans.RegionCode} {book.Plans.LatestRelease}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}

/// <summary>What a publisher sends.</summary>
/// <param name="Seen">The sum of the proposal as it was shown.</param>
/// <param name="Title">What the release is about.</param>
/// <param name="Reason">Why it is made.</param>
/// <param name="HasReadWarnings">The box beside the warnings is ticked.</param>
public sealed record ReleaseAsk(string Seen, string Title, string Reason, bool HasReadWarnings);
