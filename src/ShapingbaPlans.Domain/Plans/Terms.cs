namespace ShapingbaPlans.Domain.Plans;

/// <summary>What a value measures (口径). Rates and levels are judged by different rules.</summary>
public enum Measure
{
    /// <summary>An amount in the indicator's unit, e.g. 4156列.</summary>
    Level,

    /// <summary>Year-on-year growth in %, e.g. 6.5%.</summary>
    Growth,

    /// <summary>Yearly average growth over a period in %.</summary>
    AvgGrowth,

    /// <summary>A share of a whole in %.</summary>
    Share,

    /// <summary>Cumulative progress of works in %.</summary>
    Progress,

    /// <summary>Completion of a plan in %.</summary>
    Completion,

    /// <summary>A position in a ranking, 1 is first.</summary>
    Rank,

    /// <summary>A cumulative stock (累计 / 总量).</summary>
    Stock,

    /// <summary>A signed change in percentage points.</summary>
    ChangePp,

    /// <summary>Anything else; judged as a level.</summary>
    Other,
}

/// <summary>Whether a figure was promised (计划) or reported as done (实际).</summary>
public enum Role { Plan, Actual }

/// <summary>How a figure bounds the quantity (限定词).</summary>
public enum Comparator
{
    /// <summary>The plain number.</summary>
    Eq,

    /// <summary>At least: 以上、不低于.</summary>
    Ge,

    /// <summary>More than: 超、突破.</summary>
    Gt,

    /// <summary>At most: 以内、不超过.</summary>
    Le,

    /// <summary>Less than.</summary>
    Lt,

    /// <summary>Roughly: 左右、约、近、余、多.</summary>
    About,

    /// <summary>From a lower to an upper value: a–b.</summary>
    Range,
}

/// <summary>Commitment strength (承诺力度): soft for 力争 / 争取 / 努力.</summary>
public enum Strength { Firm, Soft }

/// <summary>Which way is better.</summary>
public enum Direction { Higher, Lower, Neutral }

/// <summary>The planning system's own class of an indicator: 预期性, 约束性 or not said.</summary>
public enum Nature { Unspecified, Anticipative, Binding }

/// <summary>How much a reader looks for the indicator.</summary>
public enum Prominence { Headline, Tracked, OneOff }

/// <summary>The kind of a source document.</summary>
public enum DocumentKind { AnnualReport, ActionPlan }

/// <summary>How well a plan and an actual of different wording answer each other.</summary>
public enum Comparability { Exact, Near }

/// <summary>A department's part in a task: 牵头 or 责任.</summary>
public enum DepartmentPart { Lead, Responsible }
