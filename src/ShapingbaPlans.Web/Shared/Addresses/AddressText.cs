using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Shared.Addresses;

/// <summary>The two sentences about an address that cannot be answered, alike on every page and in every download.</summary>
public sealed class AddressText(IStringLocalizer<AddressWords> address, IStringLocalizer<Words> words)
{
    private const int MostNamed = 16;

    /// <summary>What is wrong, in a heading.</summary>
    public string Title(AddressProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.IsMissing ? Own("missing.title", problem) ?? address["missing.title", PartOf(problem)] : address["unknown.title"];
    }

    /// <summary>What is wrong and what could stand there, in a sentence.</summary>
    public string Message(AddressProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var kind = problem.IsMissing ? "missing" : "unknown";
        return Own(kind, problem) ?? address[kind, problem.Typed, PartOf(problem), problem.Part, Listed(problem.Allowed)];
    }

    /// <summary>The answer of a download: the sentence alone.</summary>
    public IResult Refusal(AddressProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Results.Text(Message(problem), statusCode: problem.Status);
    }

    // Years, pages and what has an id are said in words of their own.
    private string? Own(string kind, AddressProblem problem)
    {
        var (first, last) = problem.Allowed is [var one, ..] ? (one, problem.Allowed[^1]) : ("", "");
        var own = address[$"{kind}.{problem.Part}", problem.Typed, first, last];
        return own.ResourceNotFound ? null : own.Value;
    }

    private string PartOf(AddressProblem problem)
    {
        var word = address["part." + problem.Part];
        return word.ResourceNotFound ? problem.Part : word.Value;
    }

    private string Listed(IReadOnlyList<string> allowed)
    {
        var named = string.Join(words["list.comma"], allowed.Take(MostNamed));
        return allowed.Count <= MostNamed ? named : address["list.more", named, allowed.Count];
    }
}
