namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>n-th roots and compound growth in decimals, so that no binary fraction enters a published rate.</summary>
public static class Roots
{
    // More digits than any printed figure needs, fewer than decimals carry: the last ones of the iteration are noise.
    private const int Digits = 18;

    /// <summary>The n-th root by Newton's method, r ← ((n − 1)·r + x ÷ r^(n−1)) ÷ n, from above; right to about 18 decimal places.</summary>
    /// <param name="value">Above zero.</param>
    /// <param name="degree">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or the degree is not at least 1.</exception>
    /// <example><c>Roots.Root(1.061208m, 3)</c> is 1.02.</example>
    public static decimal Root(decimal value, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (value < 1)
            return Math.Round(1m / Root(1m / value, degree), Digits);
        // 1 + (x − 1) ÷ n is never below the root (Bernoulli), and from above each step goes down until digits run out.
        var root = 1m + ((value - 1m) / degree);
        while (true)
        {
            var quotient = value;
            for (var i = 1; i < degree; i++)
                quotient /= root;
            var next = (((degree - 1) * root) + quotient) / degree;
            if (next >= root)
                return Math.Round(root, Digits);
            root = next;
        }
    }

    /// <summary>Compound yearly growth in %: 100 · ((last ÷ first)^(1 ÷ years) − 1). Source: Open SDG progress methodology, CAGR.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not above zero, or there are no years between.</exception>
    /// <example>1106.7 to 1300 in 3 years is 5.5 % a year.</example>
    public static decimal YearlyGrowth(decimal first, decimal last, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return 100m * (Root(last / first, years) - 1m);
    }

    /// <summary>The value after some years of compound growth in %; negative growth down to −100 % is allowed.</summary>
    public static decimal Grow(decimal value, decimal percent, int years)
    {
        for (var i = 0; i < years; i++)
            value *= 1m + (percent / 100m);
        return value;
    }
}
