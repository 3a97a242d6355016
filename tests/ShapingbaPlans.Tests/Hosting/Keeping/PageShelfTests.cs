using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ShapingbaPlans.Web.Hosting.Keeping;

namespace ShapingbaPlans.Tests.Hosting.Keeping;

/// <summary>The kept pages of a release: made once, bounded in memory, and nothing long is held back from its reader.</summary>
public class PageShelfTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_ask_at_once_one_makes_the_page()
    {
        var shelf = new PageShelf(1, 1_000_000);
        var (made, open) = (0, new TaskCompletionSource());
        var asking = Enumerable.Range(0, 20).Select(_ => shelf.GetOrMakeAsync(Key("/"), async _ =>
        {
            Interlocked.Increment(ref made);
            await open.Task;
            return Page(shelf, 100);
        }, Cancel)).ToList();
        open.SetResult();
        var pages = await Task.WhenAll(asking);
        Assert.Equal(1, made);
        Assert.Single(pages.Distinct());
        Assert.Same(pages[0], shelf.Find(Key("/")));
    }

    [Fact]
    public async Task Who_waits_for_a_page_that_fails_or_is_not_kept_makes_his_own()
    {
        var shelf = new PageShelf(1, 1_000_000);
        var open = new TaskCompletionSource();
        var failing = shelf.GetOrMakeAsync(Key("/"), async _ =>
        {
            await open.Task;
            throw new IOException("The reader has gone.");
        }, Cancel);
        var waiting = shelf.GetOrMakeAsync(Key("/"), _ => Task.FromResult<KeptPage?>(Page(shelf, 7)), Cancel);
        open.SetResult();
        await Assert.ThrowsAsync<IOException>(() => failing);
        Assert.Equal(7, (await waiting)!.In(null).Length);
    }

    [Fact]
    public async Task Nobody_waits_for_a_download_that_turned_out_too_long()
    {
        var shelf = new PageShelf(1, 1_000_000);
        var ends = new TaskCompletionSource();
        var sending = shelf.GetOrMakeAsync(Key("/all.csv"), async tooLong =>
        {
            tooLong();
            await ends.Task;
            return null;
        }, Cancel);
        Assert.NotNull(await shelf.GetOrMakeAsync(Key("/all.csv"), _ => Task.FromResult<KeptPage?>(Page(shelf, 7)), Cancel));
        ends.SetResult();
        Assert.Null(await sending);
    }

    [Fact]
    public async Task A_full_shelf_lets_go_what_was_not_asked_for_longest_and_counts_the_compressed_forms()
    {
        const int room = 100_000;
        var shelf = new PageShelf(1, room);
        for (var i = 0; i < 50; i++)
        {
            var page = await shelf.GetOrMakeAsync(Key($"/{i}"), _ => Task.FromResult<KeptPage?>(Page(shelf, 4000)), Cancel);
            // Random bytes do not shrink: each form takes as much again.
            page!.In("br");
            page.In("gzip");
            Assert.InRange(shelf.Taken, 4000, room);
            await Task.Delay(20, Cancel);
        }

        Assert.Null(shelf.Find(Key("/0")));
        Assert.NotNull(shelf.Find(Key("/49")));
    }

    [Fact]
    public async Task What_is_written_is_held_until_it_is_too_long_and_then_goes_on_as_it_comes()
    {
        using var reader = new MemoryStream();
        var told = 0;
        await using var copy = new PageCopyStream(reader, 10, () => told++);
        await copy.WriteAsync("12345"u8.ToArray(), Cancel);
        copy.Write("67890"u8);
        await copy.FlushAsync(Cancel);
        Assert.Equal((0L, 0, "1234567890"), (reader.Length, told, System.Text.Encoding.ASCII.GetString(copy.Held)));
        await copy.WriteAsync("a"u8.ToArray(), Cancel);
        copy.Write("b"u8);
        Assert.Equal((true, 1, "1234567890ab"), (copy.IsOnItsWay, told, System.Text.Encoding.ASCII.GetString(reader.ToArray())));
    }

    private static PageKey Key(string path) => new("http", "localhost", path, "", "", "", "");

    private static KeptPage Page(PageShelf shelf, int length)
        => new(new DefaultHttpContext().Response, System.Security.Cryptography.RandomNumberGenerator.GetBytes(length), new EntityTagHeaderValue("\"x\"", isWeak: true), shelf.Grew);
}
