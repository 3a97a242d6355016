using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Documentation;

public class GlossaryTests
{
    [Fact]
    public void Every_term_of_the_code_is_in_the_glossary()
    {
        var glossary = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md"));
        var words = glossary.Split([' ', '|', '/', ',', '.', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        Type[] terms =
        [
            typeof(Measure), typeof(Role), typeof(Comparator), typeof(Strength), typeof(Direction), typeof(Nature), typeof(Prominence),
            typeof(DocumentKind), typeof(Comparability), typeof(DepartmentPart), typeof(YearState),
            typeof(HorizonState), typeof(HorizonMethod), typeof(ProgressState), typeof(ProgressBasis), typeof(ProgressObstacle), typeof(TaskStage), typeof(LifeStepKind), typeof(ChangeUnit), typeof(HistoryFaultKind), typeof(NoIndexReason),
            typeof(UnansweredClass), typeof(NotFigureReason), typeof(PlanMoveKind), typeof(ProjectMention), typeof(ConsistencyCheck), typeof(ChangeProblemKind), typeof(CatalogueProblemKind), typeof(AccountRole),
            typeof(DraftState), typeof(ReviewRefusal), typeof(ChangeReason), typeof(PersonPart),
        ];
        Assert.Equal([], terms.SelectMany(Enum.GetNames).Except(words));
    }
}
