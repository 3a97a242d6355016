using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared;

/// <summary>What the words of a working depend on beside the step.</summary>
/// <param name="IsRate">Differences are percentage points.</param>
/// <param name="Method">The method of a path; null for a year's verdict.</param>
public readonly record struct WorkContext(bool IsRate, HorizonMethod? Method)
{
    /// <summary>Rates of this path are compound growth in %, not units per year.</summary>
    public bool IsCompound => Method is HorizonMethod.GrowthRate or HorizonMethod.YearlyAverage;
}

/// <summary>Numbers of a sum: exact ones as they are, endless ones at two decimal places with ≈.</summary>
public static class WorkNumbers
{
    private const int ExactDecimals = 4;

    public static bool IsExact(decimal number) => decimal.Round(number, ExactDecimals) == number;

    /// <summary>How many decimals a number is shown with; small ones get enough to be seen.</summary>
    /// <example>4400.00 → 0; 2.9276… → 2; 0.00433… → 4.</example>
    public static int Decimals(decimal number)
    {
        if (IsExact(number))
            return Enumerable.Range(0, ExactDecimals + 1).First(d => decimal.Round(number, d) == number);
        return Enumerable.Range(2, 7).FirstOrDefault(d => decimal.Round(number, d) is var shown && (d == 2 ? Math.Abs(shown) >= 0.1m : shown != 0), 8);
    }

    public static string Of(decimal number) => FigureText.Number(number, Decimals(number));

    /// <summary>A number inside a sum: negative ones in brackets.</summary>
    public static string Operand(decimal number) => number < 0 ? $"({Of(number)})" : Of(number);

    /// <summary>The sign before a result.</summary>
    public static string EqualSign(decimal result) => IsExact(result) ? "=" : "≈";
}
