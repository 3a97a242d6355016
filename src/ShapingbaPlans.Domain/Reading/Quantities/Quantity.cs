using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    /// <summary>In digits.</summary>
    Digits,

    /// <summary>In Chinese numerals that count: 三成, 两个, 一半.</summary>
    Words,

    /// <summary>A place in a ranking: 第3位, 首位, 前十.</summary>
    Place,

    /// <summary>A clearing to zero: 清零.</summary>
    Zero,

    /// <summary>A ratio: 1.75∶1.</summary>
    Ratio,

    /// <summary>A doubling: 翻一番.</summary>
    Doubling,

    /// <summary>Wins in a row: 七连冠.</summary>
    Row,
}

/// <summary>A number with its unit and the qualifier that touches it, before anything is known of what it measures.</summary>
internal sealed record Quantity
{
    /// <summary>Where the printed form starts, qualifier and sign verb included.</summary>
    public required int Start { get; init; }

    /// <summary>Where the number itself starts.</summary>
    public required int NumberStart { get; init; }

    /// <summary>Behind the printed form.</summary>
    public required int End { get; init; }

    /// <summary>The value in <see cref="Unit"/>, without sign.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper value of a range.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit with its scale: 万人次.</summary>
    public required string Unit { get; init; }

    /// <summary>What the unit counts.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>How the number is written.</summary>
    public NumberForm Form { get; init; }

    /// <summary>The bound that the touching words set.</summary>
    public Comparator Comparator { get; init; } = Comparator.Eq;

    /// <summary>True when the words behind it bound it (以上): those of a list's last item may bound the whole list.</summary>
    public bool BoundBehind { get; init; }

    /// <summary>True when a falling verb touches it: 下降1.6%.</summary>
    public bool Falls { get; init; }

    /// <summary>The scale alone: 万, 亿, 万亿 or nothing.</summary>
    public string Scale { get; init; } = "";
}
