using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Web.Commands;

/// <summary>How well the promises of a year are found again in the next report, against the seed's actual figures.</summary>
public static class EvaluatedPromises
{
    public static string Sentence(IEnumerable<EvaluatedDocument> documents, IReadOnlyList<IFact> facts)
    {
        var matcher = new IndicatorMatcher([.. facts.OfType<Indicator>()]);
        var figures = facts.OfType<Figure>().ToList();
        int answered = 0, rightly = 0, open = 0, openRightly = 0;
        foreach (var document in documents)
        {
            var actuals = figures.Where(f => f.DocumentId == document.DocumentId && f.Role == Role.Actual).ToLookup(f => (f.IndicatorId, f.Period));
            var promises = figures.Where(f => f.Role == Role.Plan && f.DocumentId != document.DocumentId && f.Period.IsSingleYear && actuals.Any(a => a.Key.Period == f.Period)).ToList();
            foreach (var answer in PromiseAnswers.Of(matcher, promises, document.Candidates, document.Paragraphs))
            {
                var wanted = actuals[(answer.Promise.IndicatorId, answer.Promise.Period)].FirstOrDefault();
                if (wanted is null)
                {
                    open++;
                    openRightly += answer.Answer is null ? 1 : 0;
                    continue;
                }

                answered++;
                rightly += answer.Answer is { } found && found.Paragraph == wanted.Paragraph && found.Start < wanted.Start + wanted.Length && wanted.Start < found.Start + found.Length ? 1 : 0;
            }
        }

        return $"Promises: of {answered} that the next report answers, {rightly} are found where they stand; of {open} that it does not, {openRightly} are said to have no figure.";
    }
}
