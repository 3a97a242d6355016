using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Shared;

public class TermCellTests(SharedApp app)
{
    [Fact]
    public void Every_term_that_can_stand_in_a_file_has_a_word()
    {
        var words = app.Services.GetRequiredService<IStringLocalizer<Words>>();
        var cells = new IEnumerable<TermCell>[]
        {
            All<YearState>(), All<HorizonState>(), All<Comparator>(), All<Comparability>(), All<Strength>(), All<Measure>(),
            All<Direction>(), All<Nature>(), All<Prominence>(), All<Role>(), All<ChangeUnit>(), All<HorizonMethod>(), All<DocumentKind>(),
        }.SelectMany(c => c);
        Assert.Empty(cells.Where(c => words[c.WordKey].ResourceNotFound).Select(c => c.WordKey));
    }

    private static IEnumerable<TermCell> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(TermCell.Of);
}
