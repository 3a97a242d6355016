namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Commitment strength (承诺力度): 力争, 争取 and 努力 make a promise soft, as far as their clause and its list reach.</summary>
internal static class StrengthWords
{
    /// <summary>True for a soft promise.</summary>
    /// <example>力争新增规上企业15家 is soft; 争取上级资金20亿元 is not: there the funds are what is sought.</example>
    public static bool IsSoft(Spot spot, IReadOnlyList<Spot> sentence)
    {
        if (Softens(spot.Clause))
            return true;
        var at = IndexOf(sentence, spot);
        return spot.SubjectRule == "carried" && at > 0 && spot.Predicate.IsYearlyAverage && Softens(sentence[at - 1].Clause);
    }

    private static bool Softens(string clause)
    {
        if (clause.Contains("力争", StringComparison.Ordinal) || clause.Contains("努力实现", StringComparison.Ordinal) || clause.Contains("努力达到", StringComparison.Ordinal) || clause.Contains("努力完成", StringComparison.Ordinal) || clause.StartsWith("努力", StringComparison.Ordinal))
            return true;
        var at = clause.IndexOf("争取", StringComparison.Ordinal);
        if (at < 0)
            return false;
        var rest = clause.AsSpan(at + 2);
        return !rest.IsEmpty && (ContentVerbs.LeadingIn(rest) is not null || rest.StartsWith("实现") || rest.StartsWith("达") || rest.StartsWith("完成") || rest.StartsWith("突破") || rest.StartsWith("超"));
    }

    private static int IndexOf(IReadOnlyList<Spot> sentence, Spot spot)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (ReferenceEquals(sentence[i], spot))
                return i;
        }

        return -1;
    }
}
