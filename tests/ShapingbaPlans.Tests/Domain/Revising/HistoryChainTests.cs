using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Tests.Domain.Revising;

/// <summary>Whatever is done to a sealed history, the first bad entry is named.</summary>
public class HistoryChainTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly DateTime Day = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    // Release 1 with revisions 1 to 3, release 2 with 4 and 5.
    private readonly List<Release> _releases = [];
    private readonly List<Revision> _revisions = [];

    public HistoryChainTests()
    {
        var seal = HistoryChain.Start;
        foreach (var (number, count) in new[] { (1, 3), (2, 2) })
        {
            for (var i = 0; i < count; i++)
            {
                var revision = Change(_revisions.Count + 1, number);
                seal = HistoryChain.Seal(Key, seal, revision);
                _revisions.Add(revision with { Seal = seal });
            }

            var release = new Release { Number = number, PublishedAt = Day, PublishedBy = "wang", Title = "年度数据" };
            seal = HistoryChain.Head(Key, seal, release);
            _releases.Add(release with { Head = seal });
        }
    }

    [Fact]
    public void A_history_as_it_was_written_has_no_fault() => Assert.Null(Verify(_releases[^1].Head));

    [Fact]
    public void Another_key_fits_nothing()
        => Assert.Equal(new HistoryFault(1, 1, HistoryFaultKind.SealDoesNotFit), HistoryChain.Verify(new byte[32], _releases, _revisions));

    [Fact]
    public void An_edited_entry_is_named()
    {
        _revisions[1] = _revisions[1] with { After = """{"value":9}""" };
        Assert.Equal(new HistoryFault(1, 2, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    [Fact]
    public void A_text_moved_from_one_field_to_the_next_is_an_edit()
    {
        _revisions[0] = _revisions[0] with { FactKind = _revisions[0].FactKind + _revisions[0].FactKey, FactKey = "" };
        Assert.Equal(1, Verify()?.RevisionId);
    }

    [Fact]
    public void Nothing_and_an_empty_text_are_not_the_same()
    {
        _revisions[0] = _revisions[0] with { Before = "" };
        Assert.Equal(1, Verify()?.RevisionId);
    }

    [Fact]
    public void An_entry_taken_out_is_noticed_at_the_next()
    {
        _revisions.RemoveAt(1);
        Assert.Equal(new HistoryFault(1, 3, HistoryFaultKind.NumberDoesNotFollow), Verify());
    }

    [Fact]
    public void An_entry_put_in_is_named()
    {
        _revisions.Insert(3, Change(4, 1) with { Seal = _revisions[2].Seal });
        Assert.Equal(new HistoryFault(1, 4, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    [Fact]
    public void Two_swapped_entries_are_noticed_at_the_first()
    {
        (_revisions[0], _revisions[1]) = (_revisions[1] with { RevisionId = 1 }, _revisions[0] with { RevisionId = 2 });
        Assert.Equal(new HistoryFault(1, 1, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    [Fact]
    public void The_last_entry_of_a_release_taken_out_shows_in_the_releases_seal()
    {
        _revisions.RemoveAt(4);
        Assert.Equal(new HistoryFault(2, null, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    [Fact]
    public void A_release_with_another_name_on_it_is_named()
    {
        _releases[1] = _releases[1] with { PublishedBy = "li" };
        Assert.Equal(new HistoryFault(2, null, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    [Fact]
    public void A_whole_release_cut_off_shows_against_the_head_that_was_kept()
    {
        var kept = _releases[1].Head;
        _releases.RemoveAt(1);
        _revisions.RemoveRange(3, 2);
        Assert.Null(Verify());
        Assert.Equal(new HistoryFault(1, null, HistoryFaultKind.HeadIsAnother), Verify(kept));
    }

    [Fact]
    public void Entries_of_no_release_are_noticed()
    {
        _releases.RemoveAt(1);
        Assert.Equal(new HistoryFault(2, 4, HistoryFaultKind.NumberDoesNotFollow), Verify());
    }

    [Fact]
    public void A_seal_wiped_out_in_the_middle_is_a_fault()
    {
        _revisions[3] = _revisions[3] with { Seal = "" };
        Assert.Equal(new HistoryFault(2, 4, HistoryFaultKind.SealDoesNotFit), Verify());
    }

    private static Revision Change(int id, int release) => new()
    {
        RevisionId = id,
        FactKind = "figure",
        FactKey = $"gdp/{2020 + id}/actual/report-2024",
        After = $$"""{"value":{{id}}}""",
        Author = "zhang",
        SubmittedAt = Day,
        ReleaseNumber = release,
    };

    private HistoryFault? Verify(string? kept = null) => HistoryChain.Verify(Key, _releases, _revisions, kept);
}
