using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Features.Documents;

namespace ShapingbaPlans.Tests.Features.Documents;

public class MarkedSlicesTests
{
    private const string Text = "开行12列，运箱30万箱。";

    [Fact]
    public void Figures_are_cut_out_of_the_plain_text()
        => Assert.Equal(["开行", "[12列:1]", "，运箱", "[30万箱:2]", "。"], Cut(Row(1, 2, "12列"), Row(2, 8, "30万箱")));

    [Fact]
    public void A_figure_that_two_indicators_share_is_marked_once_for_both()
        => Assert.Equal(["开行", "[12列:1,2]", "，运箱30万箱。"], Cut(Row(1, 2, "12列"), Row(2, 2, "12列")));

    [Fact]
    public void Overlapping_figures_are_cut_where_each_begins_and_ends()
        => Assert.Equal(["开行12列，运箱", "[30:1,2]", "[万箱:2]", "。"], Cut(Row(1, 8, "30"), Row(2, 8, "30万箱")));

    [Fact]
    public void Figures_that_cross_each_other_share_the_middle()
        => Assert.Equal(["开行", "[12:1]", "[列:1,2]", "[，运:2]", "箱30万箱。"], Cut(Row(1, 2, "12列"), Row(2, 4, "列，运")));

    [Fact]
    public void A_figure_at_the_very_end_leaves_nothing_behind_it()
        => Assert.Equal(["开行12列，运箱30万", "[箱。:1]"], Cut(Row(1, 11, "箱。")));

    [Fact]
    public void A_figure_that_is_not_printed_there_is_not_marked()
        => Assert.Equal([Text], Cut(Row(1, 3, "12列"), Row(2, 400, "30万箱")));

    [Fact]
    public void A_number_stands_behind_the_piece_where_its_figure_ends()
        => Assert.Equal([[1], [2]], MarkedSlices.Of(Text, [Row(1, 8, "30"), Row(2, 8, "30万箱")]).Where(s => s.Figures.Count > 0).Select(s => s.Ending.Select(r => r.Number)));

    private static IEnumerable<string> Cut(params FigureRow[] rows)
        => MarkedSlices.Of(Text, rows).Select(s => s.Figures.Count == 0 ? s.Text : $"[{s.Text}:{string.Join(',', s.Figures.Select(r => r.Number))}]");

    private static FigureRow Row(int number, int start, string printed)
        => new(number, Sample.Actual("eq 1 列") with { Paragraph = 1, Start = start, Length = printed.Length, Printed = printed }, Sample.Indicator());
}
