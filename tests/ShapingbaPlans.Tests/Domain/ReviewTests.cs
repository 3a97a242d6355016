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

    // Whoever wrote it may make the release once another has approved it; the role is wanted all the same.
    [Theory]
    [InlineData("zhang", true, DraftState.Approved, "li", null)]
    [InlineData("zhang", false, DraftState.Approved, "li", ReviewRefusal.NotAnApprover)]
    [InlineData("zhang", true, DraftState.Submitted, "", ReviewRefusal.NotApproved)]
    [InlineData("li", true, DraftState.Approved, "wang", ReviewRefusal.NotApproved)]
    public void Nothing_is_published_that_no_second_person_approved(string name, bool mayApprove, DraftState state, string approvedBy, ReviewRefusal? refusal)
        => Assert.Equal(refusal, Review.OfPublishing(new(name, true, mayApprove, true), Draft(state) with { ApprovedBy = approvedBy }));

    // wang wrote it first, zhang last.
    private static Draft Draft(DraftState state) => new()
    {
        Slot = "figure:gdp/2024/actual/report-2024",
        Cells = new Dictionary<string, string>(),
        Author = "zhang",
        Writers = ["wang", "zhang"],
        ChangedAt = DateTime.UnixEpoch,
        State = state,
        Version = Guid.Empty,
    };
}
