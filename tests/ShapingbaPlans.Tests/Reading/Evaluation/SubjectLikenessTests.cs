using ShapingbaPlans.Domain.Reading.Evaluation;

namespace ShapingbaPlans.Tests.Reading.Evaluation;

public class SubjectLikenessTests
{
    // By hand: twice the letters in common over the sum of both lengths.
    [Theory]
    [InlineData("规上工业增加值", "规模以上工业增加值增速", 1)]
    [InlineData("GDP", "地区生产总值", 1)]
    [InlineData("增加值", "规模以上工业增加值", 0.5)]
    [InlineData("“渝车出海”出口", "渝车出海整车出口量", 0.8)]
    [InlineData("建成公园", "公园建成", 0.5)]
    [InlineData("", "公园", 0)]
    [InlineData("学校", "公园", 0)]
    public void Likeness_is_twice_the_letters_in_common_over_both_lengths(string subject, string name, double likeness)
        => Assert.Equal((decimal)likeness, SubjectLikeness.Of(subject, [name]));

    [Fact]
    public void The_best_of_name_and_aliases_counts()
        => Assert.Equal(1m, SubjectLikeness.Of("社零", ["社会消费品零售总额", "社零"]));

    [Fact]
    public void Without_a_name_nothing_is_alike() => Assert.Equal(0m, SubjectLikeness.Of("社零", []));
}
