using System.Net;
using System.Text.Json.Nodes;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>Asks the API and reads its answers without knowing its types.</summary>
internal static class ApiVisitor
{
    extension(HttpClient visitor)
    {
        public async Task<JsonObject> ApiAsync(string address)
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {text}");
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            return JsonNode.Parse(text)!.AsObject();
        }

        /// <summary>All rows of all pages, by following next.</summary>
        public async Task<List<JsonObject>> WalkAsync(string address, Func<Task>? afterFirst = null)
        {
            var rows = new List<JsonObject>();
            for (string? at = address; at is not null;)
            {
                var page = await visitor.ApiAsync(at);
                rows.AddRange(page["data"]!.AsArray().Select(row => row!.AsObject()));
                at = (string?)page["next"];
                if (afterFirst is not null)
                    await afterFirst();
                afterFirst = null;
            }

            return rows;
        }

        public async Task<(HttpStatusCode Status, JsonObject Problem)> RefusalAsync(string address)
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
            Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
            return (answer.StatusCode, problem);
        }
    }

    /// <summary>The rows of a seed file, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Seed(string file) => CsvFile.Of(File.ReadAllBytes(Path.Combine(Repository.SeedFolder, file))).Rows;

    public static string? Text(this JsonObject row, string field) => row[field] is { } value ? value.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string?)value : value.ToJsonString() : null;
}
