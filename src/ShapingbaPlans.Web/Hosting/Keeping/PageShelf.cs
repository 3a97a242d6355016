using System.Collections.Concurrent;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>The pages made of one release, as many as have room; those not asked for longest go first.</summary>
public sealed class PageShelf(int release, long room)
{
    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = new();
    private readonly ConcurrentDictionary<PageKey, Task<KeptPage?>> _beingMade = new();
    private readonly Lock _clearing = new();
    private long _taken;

    public int Release { get; } = release;

    /// <summary>The bytes that the pages take.</summary>
    public long Taken => Volatile.Read(ref _taken);

    public KeptPage? Find(PageKey key)
    {
        if (!_pages.TryGetValue(key, out var page))
            return null;
        page.LastSent = Environment.TickCount64;
        return page;
    }

    /// <summary>The page, kept or made now: of several who ask at once one makes it, and the others wait.</summary>
    /// <param name="key">Which page.</param>
    /// <param name="make">Makes and sends it; null when it is not one to keep. It says early when the others need not wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The page to be sent; null when <paramref name="make"/> has sent it itself.</returns>
    public async Task<KeptPage?> GetOrMakeAsync(PageKey key, Func<Action, Task<KeptPage?>> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var mine = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = _beingMade.GetOrAdd(key, mine.Task);
        if (making != mine.Task)
            return await making.WaitAsync(cancellationToken) ?? await make(() => { });
        KeptPage? page = null;
        try
        {
            // It may have come between the look and now.
            page = Find(key) ?? await make(() => Done(null));
            if (page is not null)
                Put(key, page);
            return page;
        }
        finally
        {
            Done(page);
        }

        void Done(KeptPage? made)
        {
            _beingMade.TryRemove(new(key, mine.Task));
            mine.TrySetResult(made);
        }
    }

    /// <summary>Told by a page that another form of it was made.</summary>
    public void Grew(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) > room)
            MakeRoom();
    }

    private void Put(PageKey key, KeptPage page)
    {
        page.LastSent = Environment.TickCount64;
        if (_pages.TryAdd(key, page))
            Grew(page.Size);
    }

    // A tenth at a time, so that a full shelf is not sorted for every page.
    private void MakeRoom()
    {
        lock (_clearing)
        {
            // Counted anew: a page that went may have grown since.
            var taken = _pages.Sum(p => p.Value.Size);
            foreach (var (key, page) in _pages.OrderBy(p => p.Value.LastSent))
            {
                if (taken <= room * 9 / 10)
                    break;
                if (_pages.TryRemove(key, out _))
                    taken -= page.Size;
            }

            Volatile.Write(ref _taken, taken);
        }
    }
}
