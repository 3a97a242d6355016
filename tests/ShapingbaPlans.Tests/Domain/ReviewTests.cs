using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Tests.Domain;

public class ReviewTests
{
    // Who decides, whose hands were in the draft, how far it has come, and what the two-person rule says.
    [Theory]
    [InlineData("li", true, true, DraftState.Submitted, null)]
    [InlineData("li", false, true, DraftState.Submitted, ReviewRefusal.NotAnApprover)]
    [InlineData("zhang", true, true, DraftState.Submitted, ReviewRefusal.OwnDraft)]
    [InlineData("wang", true, true, DraftState.Submitted, ReviewRefusal.OwnDraft)]
    [InlineData("li", true, false, DraftState.Submitted, ReviewRefusal.OutsideLimits)]
    [InlineData("li", true, true, DraftState.Draft, ReviewRefusal.NotSubmitted)]
    [InlineData("li", true, true, DraftState.Returned, ReviewRefusal.NotSubmitted)]
    public void Nobody_decides_about_what_they_wrote(string name, bool mayApprove, bool covers, DraftState state, ReviewRefusal? refusal)
        => Assert.Equal(refusal, Review.OfDeciding(new(name, true, mayApprove, covers), Draft(state)));

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, ReviewRefusal.NotAnEditor)]
    [InlineData(true, false, ReviewRefusal.OutsideLimits)]
    public void Writing_wants_the_role_and_the_field(bool mayEdit, bool covers, ReviewRefusal? refusal)
        => Assert.Equal(refusal, Review.OfWriting(new("li", mayEdit, false, covers)));

    // wang wrote it first, zhang last.
    private static Draft Draft(DraftState state) => new()
    {
        FactKind = "figure",
        FactKey = "gdp/2024/actual/report-2024",
        After = "{}",
        Author = "zhang",
        Writers = ["wang", "zhang"],
        ChangedAt = DateTime.UnixEpoch,
        State = state,
        Version = Guid.Empty,
    };
}
