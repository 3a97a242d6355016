using Microsoft.AspNetCore.WebUtilities;

namespace ShapingbaPlans.Web.Shared.Addresses;

/// <summary>The query of an address: a download reads it as its page does, and links are written from what was understood, never copied as typed.</summary>
public static class AddressQuery
{
    /// <summary>A part that has one value: of several the first counts, as on a page.</summary>
    public static string? First(this HttpRequest request, string part) => request.All(part) is [var first, ..] ? first : null;

    /// <summary>A part that may be repeated: its values as sent, in their order.</summary>
    public static IReadOnlyList<string> All(this HttpRequest request, string part)
    {
        ArgumentNullException.ThrowIfNull(request);
        var values = new List<string>();
        // As sent: by now the page cache has sorted the values in request.Query for its key.
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.DecodeName().Span.Equals(part, StringComparison.OrdinalIgnoreCase))
                values.Add(pair.DecodeValue().ToString());
        }

        return values;
    }

    /// <summary>The parts that have a value, as a query.</summary>
    /// <example><c>Of([("year", "2024"), ("q", "")])</c> is <c>year=2024</c>.</example>
    public static string Of(IEnumerable<(string Name, string? Value)> parts)
        => string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    /// <summary>A path with such a query.</summary>
    public static string At(string path, IEnumerable<(string Name, string? Value)> parts) => Of(parts) is { Length: > 0 } query ? $"{path}?{query}" : path;
}
