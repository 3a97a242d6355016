using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Evaluation;
using ShapingbaPlans.Tests.Reading.Matching;

namespace ShapingbaPlans.Tests.Reading.Evaluation;

public class ReadingEvaluationTests
{
    private static readonly FigureCandidate Right = Known.Read("建成口袋公园", 12m, "个", start: 10, length: 3);

    [Fact]
    public void A_figure_read_as_it_stands_is_untouched()
    {
        var tally = Evaluate([Right], ["pocket-parks-built"]).Tally;
        Assert.Equal((1m, 1m, 1m, 1m), (tally.Recall, tally.Precision, tally.UntouchedShare, tally.MatchedShare));
        Assert.All(Enum.GetValues<ReadField>(), field => Assert.Equal(1m, tally.RightIn(field)));
    }

    public static TheoryData<string> Fields => [.. Enum.GetNames<ReadField>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void One_wrong_field_is_counted_as_wrong_alone_and_touches_the_figure(string name)
    {
        var field = Enum.Parse<ReadField>(name);
        var evaluation = Evaluate([Spoilt(field)], [null]);
        Assert.Equal((0m, 0m, 1m), (evaluation.Tally.RightIn(field), evaluation.Tally.UntouchedShare, evaluation.Tally.Recall));
        Assert.All(Enum.GetValues<ReadField>().Where(f => f != field), other => Assert.Equal(1m, evaluation.Tally.RightIn(other)));
        Assert.Equal([name.ToLowerInvariant(), "indicator"], evaluation.Errors.Select(e => e.Kind));
    }

    [Fact]
    public void A_scale_is_worked_into_the_value()
        => Assert.Equal(1m, Evaluate([Right with { Value = 0.0012m, Unit = "万个" }], [null]).Tally.UntouchedShare);

    [Fact]
    public void A_figure_without_a_candidate_is_missed_and_a_candidate_without_a_figure_is_false()
    {
        var evaluation = Evaluate([Right with { Start = 40 }], [null]);
        Assert.Equal((0m, 0m), (evaluation.Tally.Recall, evaluation.Tally.Precision));
        Assert.Null(evaluation.Tally.UntouchedShare);
        Assert.Equal(["missed", "false"], evaluation.Errors.Select(e => e.Kind));
    }

    [Fact]
    public void A_repeat_of_a_figure_is_neither_found_nor_false()
    {
        var repeat = new NotFigure("report", 1, 40, 3, "12个", NotFigureReason.Repeat);
        var tally = Evaluate([Right, Right with { Start = 40 }], ["pocket-parks-built", "pocket-parks-built"], repeat).Tally;
        Assert.Equal((1, 0), (tally.Found, tally.False));
    }

    [Fact]
    public void Two_candidates_of_one_place_are_one_figure_by_the_nearer_subject()
    {
        var evaluation = Evaluate([Right with { Subject = "学校" }, Right], [null, "pocket-parks-built"]);
        Assert.Equal((1, 1, 0, 1), (evaluation.Tally.Found, evaluation.Tally.Matched, evaluation.Tally.False, evaluation.Tally.Right[ReadField.Subject]));
    }

    [Fact]
    public void Tallies_add_up()
    {
        var sum = ReadingTally.Sum([Evaluate([Right], ["pocket-parks-built"]).Tally, Evaluate([], []).Tally]);
        Assert.Equal((2, 1, 0.5m, 1m), (sum.Figures, sum.Found, sum.Recall, sum.MatchedShare));
    }

    private static FigureCandidate Spoilt(ReadField field) => field switch
    {
        ReadField.Role => Right with { Role = Role.Plan },
        ReadField.Period => Right with { Period = null },
        ReadField.Measure => Right with { Measure = Measure.Stock },
        ReadField.Comparator => Right with { Comparator = Comparator.Gt },
        ReadField.Strength => Right with { Strength = Strength.Soft },
        ReadField.Value => Right with { Value = 13m },
        ReadField.Unit => Right with { Unit = "公里" },
        _ => Right with { Subject = "学校" },
    };

    private static ReadingEvaluation Evaluate(FigureCandidate[] candidates, string?[] ids, params NotFigure[] repeats)
    {
        var figure = Known.Promise("pocket-parks-built", 12m, "个") with { Role = Role.Actual, Comparator = Comparator.Eq, Start = 10, Length = 3, Printed = "12个" };
        return ReadingEvaluation.Of(candidates, ids, [figure], repeats, Known.Indicators.ToDictionary(i => i.IndicatorId));
    }
}
