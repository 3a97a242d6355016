using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>A table goes out while it is read, and nobody reads on for who has gone.</summary>
public class StreamingTests(SharedApp app)
{
    private const int ManyRows = 120_000;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_on_their_way_before_the_last_is_read()
    {
        var held = new List<string>();
        // A cube's sides stand before its cells, and metadata has no rows.
        foreach (var format in TableSample.Formats(app).Where(f => f.Suffix is not "jsonstat.json" and not "metadata.json"))
        {
            using var file = new MemoryStream();
            var sent = 0L;
            var table = NumbersTo(ManyRows, row => sent = row == ManyRows ? file.Length : sent);
            await format.WriteAsync(new(table, TableSample.About, Structure: DataStructure.Figures), file, Stop);
            if (sent < file.Length / 3)
                held.Add($"{format.Suffix}: {sent} of {file.Length} bytes");
        }

        Assert.Empty(held);
    }

    [Fact]
    public async Task A_cancelled_download_stops_the_work_and_leaves_no_file_that_looks_whole()
    {
        var wrong = new List<string>();
        foreach (var format in TableSample.Formats(app).Where(f => f.Suffix != "metadata.json"))
        {
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            using var file = new MemoryStream();
            var read = 0;
            var table = NumbersTo(int.MaxValue, row =>
            {
                if ((read = row) == 60_000)
                    gone.Cancel();
            });
            var context = new DefaultHttpContext { RequestServices = app.Services, RequestAborted = gone.Token };
            context.Request.Path = $"/endless.{format.Suffix}";
            context.Request.RouteValues[TableRoutes.Format] = format.Suffix;
            context.SetEndpoint(new(null, new(new TablePage(RoutePatternFactory.Parse("/documents"), [], DataStructure.Figures)), "endless"));
            context.Response.Body = file;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TableResult(table).ExecuteAsync(context));
            if (read > 60_001)
                wrong.Add($"{format.Suffix} read {read} rows");
            if (format.Suffix is "xlsx" or "zip" && Record.Exception(() => new ZipContent(file.ToArray())) is null)
                wrong.Add($"{format.Suffix} can be opened");
        }

        Assert.Empty(wrong);
    }

    private static Table NumbersTo(int last, Action<int> seen) => new TableOf<int>()
        .Column("indicator_id", _ => "gdp")
        .Column("period", _ => "2024")
        .Column("role", _ => "actual")
        .Column("document_id", row => $"d{row}")
        .Column("value", row =>
        {
            seen(row);
            return row * 1.37m;
        })
        .Build("endless", Enumerable.Range(1, last));
}
