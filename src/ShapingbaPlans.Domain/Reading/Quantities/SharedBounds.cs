using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>How far a bound reaches in a row of bare numbers: 分别增长7%、8%左右 bounds both, 新增A80家、B450家以上 only the last.</summary>
internal static class SharedBounds
{
    private const int Reach = 30;

    /// <summary>The quantity with what its neighbours in the row lend it: unit, bound and falling verb.</summary>
    public static Quantity Apply(string text, IReadOnlyList<Quantity> all, int at)
    {
        var quantity = all[at];
        if (quantity.Kind == UnitKind.None && at + 1 < all.Count && Joined(text, quantity, all[at + 1]))
            quantity = quantity with { Unit = all[at + 1].Unit, Kind = all[at + 1].Kind };
        if (Next(text, all, at) is { BoundBehind: true } next && quantity.Comparator == Comparator.Eq && Respectively(text, quantity))
            quantity = quantity with { Comparator = next.Comparator };
        if (at > 0 && Joined(text, all[at - 1], quantity))
            quantity = Behind(text, all, at, quantity);
        return quantity;
    }

    // 产值分别突破2000亿元、1000亿元; 分别下降14.8%、27.1%: what stands before the first holds for all.
    private static Quantity Behind(string text, IReadOnlyList<Quantity> all, int at, Quantity quantity)
    {
        var first = at - 1;
        while (first > 0 && at - first < 8 && Joined(text, all[first - 1], all[first]))
            first--;
        var lead = all[first];
        if (lead.Kind != quantity.Kind)
            return quantity;
        var bound = lead is { BoundBehind: false, Comparator: Comparator.Gt or Comparator.Ge or Comparator.Le or Comparator.Lt } && quantity.Comparator == Comparator.Eq && Respectively(text, lead);
        return quantity with { Comparator = bound ? lead.Comparator : quantity.Comparator, Falls = quantity.Falls || (lead.Falls && quantity.Start == quantity.NumberStart) };
    }

    private static Quantity? Next(string text, IReadOnlyList<Quantity> all, int at)
    {
        var last = at;
        while (last + 1 < all.Count && last - at < 8 && Joined(text, all[last], all[last + 1]) && all[last + 1].Kind == all[at].Kind)
            last++;
        return last > at ? all[last] : null;
    }

    private static bool Joined(string text, Quantity one, Quantity other)
        => other.Start - one.End is 1 or 2 && text[one.End] is '、' or '和' or '及' or '与' && (other.Start - one.End == 1 || text[one.End + 1] is '和' or ' ');

    private static bool Respectively(string text, Quantity quantity)
        => text.AsSpan(Math.Max(0, quantity.Start - Reach), Math.Min(Reach, quantity.Start)) is var before && before.LastIndexOf("分别") is var at && at >= 0 && before[at..].IndexOfAny("，。；") < 0;
}
