using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ShapingbaPlans.Web.Api.Answers;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Api;

/// <summary>What every address may ask for beside its filter.</summary>
/// <param name="Limit">How many to a page.</param>
/// <param name="Offset">How many rows came before.</param>
/// <param name="Fields">The fields wanted; null for all.</param>
/// <param name="Walk">The fingerprint of list and filter.</param>
public sealed record ApiAsk(int Limit, int Offset, IReadOnlySet<string>? Fields, string Walk)
{
    public const string LimitParameter = "limit";
    public const string FieldsParameter = "fields";
    public const int UsualRows = 100;
    public const int MostRows = 500;

    // These say how an answer is given, not which rows are in it.
    private static readonly HashSet<string> AboutTheAnswer = new(StringComparer.OrdinalIgnoreCase)
    {
        LimitParameter, ApiCursor.Parameter, FieldsParameter, "lang", ReleaseAsked.Parameter,
    };

    /// <summary>Reads them; the first that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(HttpRequest request, ApiParameters parameters, Type resource, out ApiAsk ask)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(parameters);
        var sent = Sent(request);
        ask = new(UsualRows, 0, null, ApiCursor.WalkOf(request.Path, sent.Where(p => !AboutTheAnswer.Contains(p.Name) && p.Value.Length > 0)));
        if (sent.Select(p => p.Name).FirstOrDefault(name => !parameters.All.Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            return AddressProblem.NotUnderstood("parameter", unknown, [.. parameters.All.Select(p => p.Name)]);
        if (request.First("lang") is { Length: > 0 } lang && !Hosting.Languages.All.ContainsKey(lang))
            return AddressProblem.NotUnderstood("lang", lang, [.. Hosting.Languages.All.Keys]);
        return ReadLimit(request, ref ask) ?? ReadFields(request, resource, ref ask) ?? ReadCursor(request, ref ask);
    }

    /// <summary>The address of the next page: as asked, from another place on.</summary>
    public string NextAt(HttpRequest request, int release)
    {
        var cursor = new ApiCursor(release, Offset + Limit, Walk).ToString();
        // The cursor says the release. A release in the address stays there: it is what the reader wrote.
        return AddressQuery.At(request.PathBase + request.Path, [.. AsSent(request).Where(p => p.Name is not ApiCursor.Parameter).Select(p => (p.Name, (string?)p.Value)), (ApiCursor.Parameter, cursor)]);
    }

    internal static List<(string Name, string Value)> Sent(HttpRequest request)
    {
        var parts = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
            parts.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return parts;
    }

    // Without the release that the cursor put in.
    private static IEnumerable<(string Name, string Value)> AsSent(HttpRequest request)
        => Sent(request).Where(p => !p.Name.Equals(ReleaseAsked.Parameter, StringComparison.OrdinalIgnoreCase) || !CursorRelease.IsIn(request.HttpContext))
            .Select(p => (p.Name.ToLowerInvariant(), p.Value));

    private static AddressProblem? ReadLimit(HttpRequest request, ref ApiAsk ask)
    {
        if (request.First(LimitParameter) is not { Length: > 0 } typed)
            return null;
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MostRows)
            return AddressProblem.NotUnderstood(LimitParameter, typed, "1", MostRows.ToString(CultureInfo.InvariantCulture));
        ask = ask with { Limit = limit };
        return null;
    }

    private static AddressProblem? ReadFields(HttpRequest request, Type resource, ref ApiAsk ask)
    {
        var known = ApiJson.FieldsOf(resource);
        var wanted = Sent(request).Where(p => p.Name.Equals(FieldsParameter, StringComparison.OrdinalIgnoreCase))
            .SelectMany(p => p.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            return AddressProblem.NotUnderstood(FieldsParameter, unknown, known);
        ask = ask with { Fields = wanted.Count == 0 ? null : wanted };
        return null;
    }

    private static AddressProblem? ReadCursor(HttpRequest request, ref ApiAsk ask)
    {
        if (request.First(ApiCursor.Parameter) is not { Length: > 0 } typed)
            return null;
        // Of another list or filter, or of another release than the address names: going on there would skip rows or show them twice.
        if (!ApiCursor.TryParse(typed, out var cursor) || cursor.Walk != ask.Walk || request.First(ReleaseAsked.Parameter) != cursor.Release.ToString(CultureInfo.InvariantCulture))
            return AddressProblem.NotUnderstood(ApiCursor.Parameter, typed);
        ask = ask with { Offset = cursor.Offset };
        return null;
    }
}
