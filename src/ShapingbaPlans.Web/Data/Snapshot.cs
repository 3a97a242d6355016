using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ShapingbaPlans.Web.Data;

public sealed partial class PlansDb
{
    /// <summary>A reading transaction: its queries all see one state. Deferred, since EF's own would wait for writers.</summary>
    public async Task<IDbContextTransaction?> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken);
    }
}
