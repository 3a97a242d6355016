using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>What is wrong with a proposed entry of the catalogue (errors), or asks for a reason (warnings).</summary>
public enum CatalogueProblemKind
{
    /// <summary>查无此项: it names something that is neither published nor proposed.</summary>
    IsNotThere,

    /// <summary>仍被引用: it is to be withdrawn while others name it.</summary>
    IsReferredTo,

    /// <summary>单位丢数: published figures of the indicator do not convert to its new unit.</summary>
    UnitLosesFigures,

    /// <summary>分项不符: a part that is its own total, or whose unit does not convert to the total's.</summary>
    PartDoesNotFit,

    /// <summary>重名: a name or alias is another's already.</summary>
    NameIsTaken,

    /// <summary>生僻单位: no other indicator is in such a unit, and it counts nothing known.</summary>
    UnitIsUnknown,

    /// <summary>单位与口径不符: growth and shares are in %, changes in 个百分点, ranks in 位.</summary>
    UnitDoesNotFitMeasure,

    /// <summary>口径改变: figures that are published would be judged by another rule.</summary>
    MeasureChanges,
}

/// <summary>A problem of an entry of the catalogue.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">The cell it is about, by its column in the seed file.</param>
/// <param name="Named">What the sentence names: the name that is taken, the unit.</param>
/// <param name="Other">The other side: whose name it is, the unit that would be usual.</param>
public sealed record CatalogueProblem(CatalogueProblemKind Kind, string Column, string Named = "", string Other = "")
{
    /// <summary>Errors block; warnings want a reason.</summary>
    public bool IsError => Kind < CatalogueProblemKind.NameIsTaken;
}

/// <summary>What is checked of an entry of the catalogue before it may be submitted, beside what its cells must be.</summary>
public static class CatalogueRules
{
    /// <summary>An indicator beside all others.</summary>
    /// <param name="indicator">As proposed.</param>
    /// <param name="before">As published; null when it is new.</param>
    /// <param name="others">The other indicators, published or proposed.</param>
    /// <param name="figures">Its published figures.</param>
    /// <example>A share in 亿元 is UnitDoesNotFitMeasure; the alias GDP of a second indicator is NameIsTaken.</example>
    public static IEnumerable<CatalogueProblem> OfIndicator(
        Indicator indicator, Indicator? before, IReadOnlyCollection<Indicator> others, IReadOnlyCollection<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (figures.FirstOrDefault(f => !UnitWords.AreConvertible(f.Unit, indicator.Unit)) is { } lost)
            yield return new(CatalogueProblemKind.UnitLosesFigures, "unit", indicator.Unit, lost.Unit);
        foreach (var taken in Taken(Names(indicator), before is null ? [] : Names(before), others.Select(o => (o.NameZh, Names(o)))))
            yield return taken;
        if (before?.Unit != indicator.Unit && !UnitWords.IsCount(Base(indicator.Unit)) && !others.Any(o => UnitWords.AreConvertible(o.Unit, indicator.Unit)))
            yield return new(CatalogueProblemKind.UnitIsUnknown, "unit", indicator.Unit);
        if ((before?.Unit != indicator.Unit || before.Measure != indicator.Measure) && UsualUnit(indicator.Measure) is { } usual && usual != indicator.Unit)
            yield return new(CatalogueProblemKind.UnitDoesNotFitMeasure, "unit", indicator.Unit, usual);
        if (before is not null && before.Measure != indicator.Measure && figures.Count > 0)
            yield return new(CatalogueProblemKind.MeasureChanges, "measure");
    }

    /// <summary>A department beside all others: its name and aliases are its own.</summary>
    public static IEnumerable<CatalogueProblem> OfDepartment(Department department, Department? before, IEnumerable<Department> others)
    {
        ArgumentNullException.ThrowIfNull(department);
        return Taken(Names(department), before is null ? [] : Names(before), others.Select(o => (o.NameZh, Names(o))));
    }

    /// <summary>A topic beside all others.</summary>
    public static IEnumerable<CatalogueProblem> OfTopic(Topic topic, Topic? before, IEnumerable<Topic> others)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return Taken(Names(topic), before is null ? [] : Names(before), others.Select(o => (o.NameZh, Names(o))));
    }

    /// <summary>A part beside its total: another indicator, in a unit that adds up with it, or a share of it. What is not there is said elsewhere.</summary>
    public static IEnumerable<CatalogueProblem> OfPart(Indicator? total, Indicator? part)
    {
        if (total is not null && part is not null && (total.IndicatorId == part.IndicatorId || (part.Measure != Measure.Share && !UnitWords.AreConvertible(part.Unit, total.Unit))))
            yield return new(CatalogueProblemKind.PartDoesNotFit, "part_id", part.Unit, total.Unit);
    }

    /// <summary>The unit that values of a measure are in; null where any may be.</summary>
    public static string? UsualUnit(Measure measure) => measure switch
    {
        Measure.Growth or Measure.AvgGrowth or Measure.Share or Measure.Progress or Measure.Completion => "%",
        Measure.ChangePp => "个百分点",
        Measure.Rank => "位",
        _ => null,
    };

    // Names that were there before are not asked about again.
    private static IEnumerable<CatalogueProblem> Taken(
        IReadOnlyList<(string Column, string Name)> names, IReadOnlyList<(string Column, string Name)> before, IEnumerable<(string Of, List<(string Column, string Name)> Names)> others)
    {
        var known = others.SelectMany(o => o.Names.Select(n => (Plain(n.Name), o.Of))).ToLookup(n => n.Item1, n => n.Of);
        var old = before.Select(n => Plain(n.Name)).ToHashSet();
        return names.Where(n => !old.Contains(Plain(n.Name)) && known.Contains(Plain(n.Name)))
            .Select(n => new CatalogueProblem(CatalogueProblemKind.NameIsTaken, n.Column, n.Name, known[Plain(n.Name)].First()));
    }

    private static List<(string Column, string Name)> Names(Indicator indicator)
        => [("name_zh", indicator.NameZh), ("name_en", indicator.NameEn), .. Aliases(indicator.AliasesZh)];

    private static List<(string Column, string Name)> Names(Department department) => [("name_zh", department.NameZh), .. Aliases(department.AliasesZh)];

    private static List<(string Column, string Name)> Names(Topic topic) => [("name_zh", topic.NameZh), ("name_en", topic.NameEn)];

    private static IEnumerable<(string Column, string Name)> Aliases(string aliases)
        => aliases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => ("aliases_zh", a));

    // 万 and 亿 before a counting word: 万户 counts as 户 does.
    private static string Base(string unit) => unit.TrimStart('万', '亿');

    private static string Plain(string name) => new([.. name.Where(c => !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]);
}
