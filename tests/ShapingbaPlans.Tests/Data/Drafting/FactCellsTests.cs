using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Seeding;
using ShapingbaPlans.Web.Shared.Facts;

namespace ShapingbaPlans.Tests.Data.Drafting;

/// <summary>A fact as cells: what is undone comes back as it was, and every cell has a label.</summary>
public class FactCellsTests(SharedApp app)
{
    [Fact]
    public void Every_published_fact_comes_back_from_its_cells_as_it_was()
    {
        using var db = app.OpenDatabase();
        foreach (var kind in FactKinds.All)
        {
            foreach (var fact in kind.Published(db).AsEnumerable())
            {
                var (read, problems) = FactCells.Read(kind, FactCells.Of(kind, kind.Write(fact)));
                Assert.Empty(problems);
                Assert.Equal(kind.Write(fact), kind.Write(read!));
            }
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public void Every_cell_of_every_kind_has_a_label(string language)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(language);
        var cells = app.Services.GetRequiredService<CellText>();
        Assert.Empty(FactKinds.All.SelectMany(kind => SeedSchema.For(kind).Columns.Select(column => (Key: "label." + column, Label: cells.Label(kind, column))))
            .Where(l => l.Label == l.Key).Select(l => l.Key));
    }
}
