using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Benchmarks;

/// <summary>
/// The set in a database made by the product's own migrations. Written past the one door, which would take an hour for ten millions: it is for
/// reading, and has no history.
/// </summary>
internal static class LargeDatabase
{
    public static async Task GenerateAsync(LargeSet set, string file)
    {
        await using var app = await Product.OpenAsync(file);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PlansDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        Run(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000");
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            WriteCatalogue(db, set);
            await ManyRows.WriteAsync(db, typeof(Figure), int.MaxValue, () =>
            {
                WriteFigures(connection, set);
                return Task.CompletedTask;
            }, CancellationToken.None);
            await transaction.CommitAsync();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
    }

    private static void WriteCatalogue(PlansDb db, LargeSet set)
    {
        using var topics = new EntityRows(db, typeof(Topic));
        topics.TryInsert(new Topic { TopicId = "made-up", NameZh = "造数", NameEn = "Made up", Sort = 99 });
        using var indicators = new EntityRows(db, typeof(Indicator));
        for (var i = 0; i < set.Indicators; i++)
        {
            indicators.TryInsert(new Indicator
            {
                IndicatorId = LargeSet.Indicator(i),
                NameZh = $"指标{i}",
                NameEn = $"Indicator {i}",
                TopicId = "made-up",
                Unit = LargeSet.Unit(i),
                Measure = Measure.Level,
                Direction = Direction.Higher,
                Nature = Nature.Unspecified,
                Prominence = Prominence.OneOff,
            });
        }

        using var documents = new EntityRows(db, typeof(Document));
        for (var n = 0; n < set.Reports; n++)
        {
            var (region, year) = (n / set.Years, n % set.Years);
            documents.TryInsert(new Document
            {
                DocumentId = LargeSet.Report(region, year),
                RegionCode = LargeSet.Region(region),
                Kind = DocumentKind.AnnualReport,
                FirstYear = LargeSet.Year(year),
                LastYear = LargeSet.Year(year) + 1,
                TitleZh = "报告",
                TitleEn = "Report",
                Paragraphs = set.Indicators,
                Sha256 = new string('0', 64),
            });
        }
    }

    private static void WriteFigures(SqliteConnection connection, LargeSet set)
    {
        using var row = new PreparedRow(connection,
            "INSERT INTO Figures (RegionCode, IndicatorId, Period, Role, Comparator, Strength, Value, Decimals, Unit, DocumentId, Paragraph, Start, Length, Printed, Note) VALUES (?, ?, ?, ?, ?, 'firm', ?, ?, ?, ?, ?, ?, ?, ?, '')");
        var (regions, indicators) = (Texts(set.Regions, LargeSet.Region), Texts(set.Indicators, LargeSet.Indicator));
        var years = Texts(set.Years + 1, n => LargeSet.Year(n).ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var figure in set.All())
        {
            var printed = figure.Printed;
            object?[] cells =
            [
                regions[figure.Region], indicators[figure.Indicator], years[figure.Year - LargeSet.Year(0)], figure.Role, figure.Comparator, figure.Value,
                LargeSet.Decimals(figure.Indicator), LargeSet.Unit(figure.Indicator), figure.Report, figure.Indicator + 1, figure.IsPlan ? 40 : 10, printed.Length, printed,
            ];
            for (var i = 0; i < cells.Length; i++)
                row.Bind(i + 1, cells[i]);
            row.Run();
        }
    }

    private static string[] Texts(int count, Func<int, string> text) => [.. Enumerable.Range(0, count).Select(text)];

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
