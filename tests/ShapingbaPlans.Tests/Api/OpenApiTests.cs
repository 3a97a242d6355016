using System.Text.Json.Nodes;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>The OpenAPI document: approved as a text, and true.</summary>
public class OpenApiTests(SharedApp app)
{
    private static string Approved => Path.Combine(Repository.Root, "tests", "ShapingbaPlans.Tests", "Api", "openapi.approved.json");

    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        using var visitor = app.Visitor();
        var text = (await visitor.GetStringAsync("/openapi/v1.json?lang=zh", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        // To approve a change, look at what was received and copy it over.
        var received = Approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        if (!File.Exists(Approved) || await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken) != text)
        {
            await File.WriteAllTextAsync(received, text, TestContext.Current.CancellationToken);
            Assert.Fail($"The document is not the approved one; compare {received}.");
        }
    }

    [Fact]
    public async Task It_speaks_of_the_API_alone()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1.", (string)document["openapi"]!, StringComparison.Ordinal);
        var paths = document["paths"]!.AsObject();
        Assert.All(paths, path => Assert.StartsWith("/api/v1/", path.Key, StringComparison.Ordinal));
        Assert.All(paths, path => Assert.Equal(["get"], path.Value!.AsObject().Select(o => o.Key)));
        Assert.Equal(18, paths.Count);
        Assert.All(paths, path => Assert.All(path.Value!["get"]!["parameters"]!.AsArray(), p => Assert.True((string?)p!["in"] == "path" || !string.IsNullOrEmpty((string?)p["description"]), path.Key)));
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            Assert.All(schema!["properties"]!.AsObject(), p => Assert.True(IsDescribed(p.Value!), $"{name}.{p.Key} is not described"));
    }

    [Fact]
    public async Task Terms_are_listed_with_their_codes()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!;
        Assert.Equal(Codes.All<YearState>(), schemas["Verdict"]!["properties"]!["verdict"]!["enum"]!.AsArray().Select(c => (string)c!));
        Assert.Equal(Codes.All<Prominence>(), schemas["Indicator"]!["properties"]!["prominence"]!["enum"]!.AsArray().Select(c => (string)c!));
    }

    [Fact]
    public async Task Real_answers_of_every_operation_are_as_described()
    {
        using var visitor = app.Visitor();
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        var wrong = new List<string>();
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            var schemaOf = (string status, string type) => operations!["get"]!["responses"]![status]!["content"]![type]!["schema"]!;
            // All of a list; of what has an id, the first twenty.
            var addresses = path.Contains('{', StringComparison.Ordinal)
                ? (await visitor.ApiAsync($"{path[..path.IndexOf("/{", StringComparison.Ordinal)]}?limit=20"))["data"]!.AsArray().Select(r => (string)r!["links"]!["self"]!).ToList()
                : [$"{path}?limit=500", $"{path}?limit=1&lang=en", $"{path}?limit=2&release=1"];
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                var answer = await visitor.ApiAsync(address);
                wrong.AddRange(check.Problems(answer, schemaOf("200", "application/json"), address));
                // Nothing is asked for: every described field of a resource is there.
                foreach (var row in answer["data"] is JsonArray rows ? rows : [answer["data"]!.DeepClone()])
                    Assert.Equal(FieldsOf(document, path), row!.AsObject().Select(p => p.Key));
            }

            var (_, problem) = await visitor.RefusalAsync(addresses[0] + "&colour=red");
            wrong.AddRange(check.Problems(problem, schemaOf("400", "application/problem+json"), path));
        }

        Assert.Empty(wrong.Take(20));
    }

    [Theory]
    [InlineData("value", "\"12\"")]
    [InlineData("role", "\"promise\"")]
    [InlineData("unheard_of", "1")]
    [InlineData("citation", "{\"document_id\":\"report-2022\"}")]
    public async Task An_answer_that_is_not_as_described_would_be_found(string field, string value)
    {
        using var visitor = app.Visitor();
        var document = await DocumentAsync();
        var figure = (await visitor.ApiAsync("/api/v1/figures/gdp/2022/actual/report-2022"))["data"]!.AsObject();
        var schema = document["components"]!["schemas"]!["Figure"]!;
        Assert.Empty(new SchemaCheck(document).Problems(figure, schema));
        figure[field] = JsonNode.Parse(value);
        Assert.NotEmpty(new SchemaCheck(document).Problems(figure, schema));
    }

    // What may be null besides is described in its part that is not.
    private static bool IsDescribed(JsonNode schema)
        => !string.IsNullOrEmpty((string?)schema["description"]) || (schema["oneOf"] is JsonArray parts && parts.Any(part => IsDescribed(part!)));

    private static IEnumerable<string> FieldsOf(JsonObject document, string path)
    {
        var list = (string)document["paths"]![path.Split("/{")[0]]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!;
        return document["components"]!["schemas"]![list.Split('/')[^1].Replace("List", "", StringComparison.Ordinal)]!["properties"]!.AsObject().Select(p => p.Key);
    }

    private async Task<JsonObject> DocumentAsync()
    {
        using var visitor = app.Visitor();
        return await visitor.ApiAsync("/openapi/v1.json");
    }
}
