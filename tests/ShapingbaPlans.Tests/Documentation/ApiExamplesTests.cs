using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Documentation;

/// <summary>The addresses printed in docs/api.md answer, and with something.</summary>
public partial class ApiExamplesTests(SharedApp app)
{
    public static TheoryData<string> Examples => [.. Curl().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"))).Select(m => m.Groups["path"].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers_with_something(string path)
    {
        using var answer = await app.CreateClient().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var data = body.RootElement.GetProperty("data");
        Assert.True(data.ValueKind == JsonValueKind.Object || data.GetArrayLength() > 0, path);
    }

    [GeneratedRegex("curl '?http://localhost:5080(?<path>/[^' \n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Curl();
}
