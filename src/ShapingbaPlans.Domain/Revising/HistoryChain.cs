using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>The first place where a history is not what was written.</summary>
/// <param name="Release">The release it belongs to.</param>
/// <param name="RevisionId">The revision; null when the release's own seal does not fit.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record HistoryFault(int Release, long? RevisionId, HistoryFaultKind Kind);

/// <summary>What can be wrong with an entry of the history.</summary>
public enum HistoryFaultKind
{
    /// <summary>It was edited, or what stood before it was edited, swapped, inserted or taken out.</summary>
    SealDoesNotFit,

    /// <summary>Its number does not follow the one before.</summary>
    NumberDoesNotFollow,

    /// <summary>The history ends elsewhere than at the head that was kept.</summary>
    HeadIsAnother,
}

/// <summary>
/// Seals the history: HMAC-SHA256 of each revision with the seal before it, and of each release with the seal of its last revision. Without
/// the key nobody can change, take out, insert or swap an entry so that the seals still fit. That the end was cut off shows against a kept head.
/// </summary>
public static class HistoryChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Start = "";

    /// <summary>The seal of a revision that follows a seal.</summary>
    /// <param name="key">The secret key, 32 bytes.</param>
    /// <param name="before">The seal before it: of the revision before, or the head of the release before.</param>
    /// <param name="revision">The revision with its number and release.</param>
    public static string Seal(byte[] key, string before, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Mac(key, before, "revision", Text(revision.RevisionId), revision.FactKind, revision.FactKey, revision.Before, revision.After,
            revision.Author, Text(revision.SubmittedAt.Ticks), revision.ChangeReason is { } change ? Codes.Of(change) : null, revision.Reason, revision.ApprovedBy, Text(revision.ReleaseNumber));
    }

    /// <summary>The head of a release: the seal over it and all before it.</summary>
    public static string Head(byte[] key, string before, Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Mac(key, before, "release", Text(release.Number), Text(release.PublishedAt.Ticks), release.PublishedBy, release.Title);
    }

    /// <summary>Walks the history from its start.</summary>
    /// <param name="key">The secret key.</param>
    /// <param name="releases">All releases, by number.</param>
    /// <param name="revisions">All revisions, by number.</param>
    /// <param name="keptHead">A head that was printed or written down; null when none is given.</param>
    /// <returns>The first fault; null when the history is what was written.</returns>
    public static HistoryFault? Verify(byte[] key, IEnumerable<Release> releases, IEnumerable<Revision> revisions, string? keptHead = null)
    {
        var seal = Start;
        var (number, releaseNumber) = (0L, 0);
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var entries = revisions.GetEnumerator();
        var any = entries.MoveNext();
        foreach (var release in releases)
        {
            if (release.Number != ++releaseNumber)
                return new(release.Number, null, HistoryFaultKind.NumberDoesNotFollow);
            for (; any && entries.Current.ReleaseNumber <= release.Number; any = entries.MoveNext())
            {
                var revision = entries.Current;
                if (revision.RevisionId != ++number)
                    return new(release.Number, revision.RevisionId, HistoryFaultKind.NumberDoesNotFollow);
                seal = Seal(key, seal, revision);
                if (!Fits(seal, revision.Seal))
                    return new(release.Number, revision.RevisionId, HistoryFaultKind.SealDoesNotFit);
            }

            seal = Head(key, seal, release);
            if (!Fits(seal, release.Head))
                return new(release.Number, null, HistoryFaultKind.SealDoesNotFit);
            heads.Add(seal);
        }

        if (any)
            return new(entries.Current.ReleaseNumber, entries.Current.RevisionId, HistoryFaultKind.NumberDoesNotFollow);
        return keptHead is not null && !heads.Contains(keptHead) ? new(releaseNumber, null, HistoryFaultKind.HeadIsAnother) : null;
    }

    private static bool Fits(string expected, string found)
        => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(found));

    // Each part goes in with its length, and what is absent differs from what is empty: no two entries read alike.
    private static string Mac(byte[] key, params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += ((part?.Length ?? 0) * 3) + 16;
        // Sealed by the million: the bytes are put together once, in a buffer that is used again.
        var text = ArrayPool<byte>.Shared.Rent(most);
        var at = 0;
        foreach (var part in parts)
        {
            if (part is null)
            {
                text[at++] = (byte)'-';
            }
            else
            {
                part.Length.TryFormat(text.AsSpan(at), out var digits, default, CultureInfo.InvariantCulture);
                at += digits;
            }

            text[at++] = (byte)':';
            at += Encoding.UTF8.GetBytes(part ?? "", text.AsSpan(at));
            text[at++] = (byte)'\n';
        }

        Span<byte> seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text.AsSpan(0, at), seal);
        ArrayPool<byte>.Shared.Return(text, clearArray: false);
        return Convert.ToHexStringLower(seal);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
