using System.Text.Json;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Where two states of one fact differ, as <c>value: 5</c> beside <c>value: 6</c>.</summary>
public static class FactDifference
{
    /// <summary>The members that differ on each side; null where the fact does not exist.</summary>
    public static (string? InFile, string? Published) Of(string? inFile, string? published)
    {
        var (left, right) = (Members(inFile), Members(published));
        return (left is null ? null : Written(left, right), right is null ? null : Written(right, left));
    }

    private static string Written(Dictionary<string, string> state, Dictionary<string, string>? other)
        => string.Join("; ", state.Where(m => other is null || other.GetValueOrDefault(m.Key) != m.Value).Select(m => $"{m.Key}: {m.Value}"));

    private static Dictionary<string, string>? Members(string? json)
    {
        if (json is null)
            return null;
        using var fact = JsonDocument.Parse(json);
        return fact.RootElement.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.ToString());
    }
}
