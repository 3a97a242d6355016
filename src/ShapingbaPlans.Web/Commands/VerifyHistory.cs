using Microsoft.EntityFrameworkCore;
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
        var file = DatabaseFile.Configured(context);
        if (!File.Exists(file.Path))
        {
            await context.Error.WriteLineAsync($"There is no database at {file.Path}.");
            return 2;
        }

        if (file.Key.Find() is not { } key)
        {
            await context.Error.WriteLineAsync($"There is no key at {file.Key.File}.");
            return 2;
        }

        await using var db = file.Open();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await context.Error.WriteLineAsync("The database is of an older version; start the program once, which brings it up to date.");
            return 2;
        }

        var proof = await HistoryProof.OfAsync(db, key, context.Arguments[0] is "-" ? null : context.Arguments[0]);
        await context.Out.WriteLineAsync(proof.Fault
            ?? $"{proof.Releases} releases, {proof.Revisions} revisions: the history is what was written. Head: {proof.Head}");
        return proof.Fault is null ? 0 : 1;
    }
}
