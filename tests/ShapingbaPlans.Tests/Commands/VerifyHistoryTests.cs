using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Commands;

/// <summary>Whatever is done to the history in the file itself, <c>verify-history</c> names the first bad entry.</summary>
public sealed class VerifyHistoryTests : IDisposable
{
    private const string Columns = "FactKind, FactKey, Before, After, Author, SubmittedAt, ChangeReason, ApprovedBy, Reason, ReleaseNumber, Seal";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_history_as_it_was_written_has_no_fault()
    {
        await RaiseGdpAsync();
        var head = await HeadAsync();
        var found = await VerifyAsync(head);
        Assert.Equal(0, found.ExitCode);
        Assert.EndsWith($"the history is what was written. Head: {head}", found.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_entry_is_named()
        => await FindsAsync("Revision 7 of release 1: the seal does not fit", "UPDATE Revisions SET Author = 'li' WHERE RevisionId = 7");

    [Fact]
    public async Task An_edited_reason_of_the_list_is_named()
        => await FindsAsync("Revision 9 of release 1: the seal does not fit", "UPDATE Revisions SET ChangeReason = 'correction' WHERE RevisionId = 9");

    [Fact]
    public async Task A_deleted_entry_is_noticed_at_the_next()
        => await FindsAsync("Revision 8 of release 1: the number does not follow", "DELETE FROM Revisions WHERE RevisionId = 7");

    [Fact]
    public async Task A_deleted_entry_whose_followers_were_numbered_anew_is_noticed_at_the_next()
        => await FindsAsync("Revision 7 of release 1: the seal does not fit",
            "DELETE FROM Revisions WHERE RevisionId = 7", "UPDATE Revisions SET RevisionId = -RevisionId WHERE RevisionId > 7", "UPDATE Revisions SET RevisionId = -RevisionId - 1 WHERE RevisionId < 0");

    [Fact]
    public async Task An_inserted_entry_is_named()
        => await FindsAsync("Revision 7 of release 1: the seal does not fit",
            "UPDATE Revisions SET RevisionId = -RevisionId WHERE RevisionId >= 7",
            "UPDATE Revisions SET RevisionId = -RevisionId + 1 WHERE RevisionId < 0",
            $"INSERT INTO Revisions (RevisionId, {Columns}) SELECT 7, {Columns.Replace("Author", "'li'", StringComparison.Ordinal)} FROM Revisions WHERE RevisionId = 8");

    [Fact]
    public async Task Two_swapped_entries_are_noticed_at_the_first()
        => await FindsAsync("Revision 7 of release 1: the seal does not fit",
            "UPDATE Revisions SET RevisionId = -7 WHERE RevisionId = 7", "UPDATE Revisions SET RevisionId = 7 WHERE RevisionId = 8", "UPDATE Revisions SET RevisionId = 8 WHERE RevisionId = -7");

    [Fact]
    public async Task The_last_entries_of_a_release_cut_off_show_in_its_own_seal()
        => await FindsAsync("Release 1: the seal does not fit", "DELETE FROM Revisions WHERE RevisionId > 7 AND ReleaseNumber = 1");

    [Fact]
    public async Task A_release_with_another_title_is_named()
        => await FindsAsync("Release 1: the seal does not fit", "UPDATE Releases SET Title = 'x' WHERE Number = 1");

    [Fact]
    public async Task A_whole_release_cut_off_shows_against_the_head_that_was_kept()
    {
        await RaiseGdpAsync();
        var kept = await HeadAsync();
        await using (var db = _app.OpenDatabase())
        {
            await Tampering.RunAsync(db,
                "DELETE FROM Revisions WHERE ReleaseNumber = 2", "DELETE FROM Releases WHERE Number = 2", "UPDATE Figures SET Value = '1106.7' WHERE IndicatorId = 'gdp' AND Period = '2022'");
        }

        Assert.Equal(0, (await VerifyAsync("-")).ExitCode);
        var found = await VerifyAsync(kept);
        Assert.Equal(1, found.ExitCode);
        Assert.StartsWith("Release 1 is the last, and the head that was kept is nowhere in the history", found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_figure_changed_past_the_history_is_named()
        => await FindsAsync("The figure gdp/2022/actual/report-2022 is not published as the history says", "UPDATE Figures SET Value = '1300.0' WHERE IndicatorId = 'gdp' AND Period = '2022'");

    [Fact]
    public async Task A_figure_moved_to_another_region_past_the_history_is_found()
        => await FindsAsync("A figure of report-2022 is not in the region of its document", "UPDATE Figures SET RegionCode = '500105' WHERE IndicatorId = 'gdp' AND Period = '2022'");

    [Fact]
    public async Task A_trigger_taken_away_is_named_though_the_history_is_whole()
    {
        await using (var db = _app.OpenDatabase())
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Releases_refuse_REPLACE", _stop);
        var found = await VerifyAsync("-");
        Assert.Equal((1, "The database no longer refuses to change its history: Releases_refuse_REPLACE missing or changed."), (found.ExitCode, found.Output.Trim()));
    }

    [Fact]
    public async Task Without_the_key_nothing_can_be_said()
    {
        await HeadAsync();
        File.Delete(Path.Combine(_app.Folder, "history.key"));
        var found = await VerifyAsync("-");
        Assert.Equal((2, ""), (found.ExitCode, found.Output));
        Assert.StartsWith("There is no key at ", found.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private async Task FindsAsync(string sentence, params string[] deeds)
    {
        await using (var db = _app.OpenDatabase())
            await Tampering.RunAsync(db, deeds);
        var found = await VerifyAsync("-");
        Assert.Equal(1, found.ExitCode);
        Assert.StartsWith(sentence, found.Output, StringComparison.Ordinal);
    }

    private async Task RaiseGdpAsync()
    {
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
    }

    private async Task<string> HeadAsync()
    {
        await using var db = _app.OpenDatabase();
        return (await db.Releases.OrderByDescending(r => r.Number).FirstAsync(_stop)).Head;
    }

    private Task<CommandLine.Outcome> VerifyAsync(string head)
        => CommandLine.RunAsync(Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web"), "verify-history", head, $"--ConnectionStrings:Plans=Data Source={_app.DatabaseFile}");
}
