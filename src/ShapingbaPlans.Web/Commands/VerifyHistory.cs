using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>verify-history HEAD</c>: walks the sealed history and names the first entry that is not what was written. HEAD is a seal that was
/// printed at a release or kept with a backup, or <c>-</c> for none; only with it does a history show that its end was cut off.
/// </summary>
public static class VerifyHistory
{
    public static readonly Command Command = new("verify-history", "HEAD-OR-DASH", 1, RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        var services = new ServiceCollection().AddSingleton(context.Settings).AddSingleton<IHostEnvironment>(context.Host.Environment).AddSingleton<HistoryKey>();
        var connection = PlansData.ConnectionString(context.Settings.GetConnectionString("Plans"), context.ContentRoot);
        services.AddDbContextFactory<PlansDb>(options => options.UseSqlite(connection));
        await using var provider = services.BuildServiceProvider();
        if (provider.GetRequiredService<HistoryKey>().Find() is not { } key)
        {
            await context.Error.WriteLineAsync($"There is no key at {provider.GetRequiredService<HistoryKey>().File}.");
            return 2;
        }

        await using var db = await provider.GetRequiredService<IDbContextFactory<PlansDb>>().CreateDbContextAsync();
        await using var snapshot = await db.BeginSnapshotAsync(CancellationToken.None);
        var releases = await db.Releases.AsNoTracking().OrderBy(r => r.Number).ToListAsync();
        var kept = context.Arguments[0] is "-" ? null : context.Arguments[0];
        if (HistoryChain.Verify(key, releases, db.Revisions.AsNoTracking().OrderBy(r => r.RevisionId), kept) is { } fault)
        {
            await context.Out.WriteLineAsync(Sentence(fault));
            return 1;
        }

        if (await DifferenceAsync(db) is { } difference)
        {
            await context.Out.WriteLineAsync(difference);
            return 1;
        }

        await context.Out.WriteLineAsync($"{releases.Count} releases, {await db.Revisions.CountAsync()} revisions: the history is what was written. Head: {releases.LastOrDefault()?.Head}");
        return 0;
    }

    // What readers see are the fact tables: they must say what the history said last.
    private static async Task<string?> DifferenceAsync(PlansDb db)
    {
        var last = new Dictionary<(string Kind, string Key), string?>();
        await foreach (var revision in db.Revisions.AsNoTracking().OrderBy(r => r.RevisionId).AsAsyncEnumerable())
            last[(revision.FactKind, revision.FactKey)] = revision.After;
        foreach (var kind in FactKinds.All)
        {
            var published = await kind.Published(db).AsNoTracking().ToDictionaryAsync(f => f.Key, kind.Write);
            var said = last.Where(l => l.Key.Kind == kind.Name && l.Value is not null).ToDictionary(l => l.Key.Key, l => kind.Write(kind.Read(l.Value!)));
            if (published.Keys.Union(said.Keys).Order(StringComparer.Ordinal).FirstOrDefault(k => published.GetValueOrDefault(k) != said.GetValueOrDefault(k)) is { } key)
                return $"The {kind.Name} {key} is not published as the history says: it was changed past the history.";
        }

        return null;
    }

    private static string Sentence(HistoryFault fault)
    {
        var entry = fault.RevisionId is { } id ? $"Revision {id} of release {fault.Release}" : $"Release {fault.Release}";
        return fault.Kind switch
        {
            HistoryFaultKind.SealDoesNotFit => $"{entry}: the seal does not fit; this entry was changed, or one before it was changed, moved, added or taken out.",
            HistoryFaultKind.NumberDoesNotFollow => $"{entry}: the number does not follow the one before; an entry was taken out or added.",
            _ => $"{entry} is the last, and the head that was kept is nowhere in the history: its end was cut off, or it is another history.",
        };
    }
}
