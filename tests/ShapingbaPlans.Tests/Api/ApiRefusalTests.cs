using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>Every refusal is a problem of RFC 9457 that says what would be right.</summary>
public class ApiRefusalTests(SharedApp app)
{
    [Theory]
    [InlineData("figures?colour=red", 400, "parameter")]
    [InlineData("figures?role=promise", 400, "role")]
    [InlineData("figures?topic=economy,nonsense", 400, "topic")]
    [InlineData("figures?from=2030", 400, "from")]
    [InlineData("figures?limit=0", 400, "limit")]
    [InlineData("figures?limit=501", 400, "limit")]
    [InlineData("figures?limit=-1", 400, "limit")]
    [InlineData("figures?limit=ten", 400, "limit")]
    [InlineData("figures?fields=value,colour", 400, "fields")]
    [InlineData("figures?lang=fr", 400, "lang")]
    [InlineData("figures?cursor=nonsense", 400, "cursor")]
    [InlineData("figures?cursor=OTkuMS5hYmM", 400, "cursor")]
    [InlineData("figures?release=99", 404, "release")]
    [InlineData("figures?release=one", 404, "release")]
    [InlineData("indicators?role=plan", 400, "parameter")]
    [InlineData("topics?limit=1'%20or%201=1--", 400, "limit")]
    [InlineData("indicators/nothing", 404, "indicator")]
    [InlineData("figures/gdp/2022/actual/report-1999", 404, "figure")]
    [InlineData("verdicts/gdp/1999", 404, "verdict")]
    [InlineData("documents/nothing", 404, "document")]
    [InlineData("projects/nothing", 404, "project")]
    [InlineData("tasks/9-9-9", 404, "task")]
    [InlineData("departments/nothing", 404, "department")]
    [InlineData("topics/nothing", 404, "topic")]
    [InlineData("releases/77", 404, "release")]
    [InlineData("nothing", 404, null)]
    [InlineData("nothing/at/all", 404, null)]
    public async Task What_is_wrong_is_named(string address, int status, string? parameter)
    {
        using var visitor = app.Visitor();
        foreach (var language in new[] { "zh", "en" })
        {
            var asked = address.Contains("lang=", StringComparison.Ordinal) ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
            var (answered, problem) = await visitor.RefusalAsync("/api/v1/" + asked);
            Assert.Equal((status, parameter), ((int)answered, (string?)problem["parameter"]));
            Assert.All(new[] { "type", "title", "detail" }, part => Assert.False(string.IsNullOrWhiteSpace((string?)problem[part])));
            Assert.Empty(PageText.KeysShown((string)problem["detail"]!));
        }
    }

    [Fact]
    public async Task An_unknown_parameter_is_answered_with_those_that_exist()
    {
        using var visitor = app.Visitor();
        var (_, problem) = await visitor.RefusalAsync("/api/v1/topics?colour=red&lang=en");
        Assert.Equal(["limit", "cursor", "fields", "lang", "release"], problem["allowed"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task Texts_that_try_to_break_in_or_are_overlong_find_nothing_and_break_nothing()
    {
        using var visitor = app.Visitor();
        foreach (var text in new[] { "' or 1=1 --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\0", "%", new string('长', 1500), "../../etc/passwd" })
        {
            using var answer = await visitor.GetAsync($"/api/v1/figures?q={Uri.EscapeDataString(text)}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            using var one = await visitor.GetAsync($"/api/v1/indicators/{Uri.EscapeDataString(text.Replace("\0", "x", StringComparison.Ordinal))}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, one.StatusCode);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_written(string method)
    {
        using var visitor = app.Visitor();
        using var request = new HttpRequestMessage(new(method), "/api/v1/figures");
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Sparse_fields_come_in_the_order_of_the_schema_and_nothing_else_comes()
    {
        using var visitor = app.Visitor();
        foreach (var row in await visitor.WalkAsync("/api/v1/figures?limit=500&fields=value,figure_id"))
            Assert.Equal(["figure_id", "value"], row.Select(p => p.Key));
        Assert.Equal(["topic"], (await visitor.ApiAsync("/api/v1/topics/economy?fields=topic"))["data"]!.AsObject().Select(p => p.Key));
    }
}
