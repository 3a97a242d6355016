using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>What stands around an answer: other pages may read it, it says how often it may be asked, and who may not read is told so.</summary>
public class ApiHeadersTests(SharedApp app)
{
    [Fact]
    public async Task A_page_of_another_host_may_read_and_see_the_headers_it_needs_without_credentials()
    {
        using var visitor = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/figures?limit=1");
        request.Headers.Add("Origin", "https://analyst.example");
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.All(new[] { "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After" }, name => Assert.Contains(name, Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Matches("^</api/v1/figures\\?limit=1&cursor=[A-Za-z0-9_-]+>; rel=\"next\"$", Header(answer, "Link"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Contains("default-src 'self'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header(answer, "Set-Cookie"));
    }

    [Theory]
    [InlineData("/api/v1/figures", "GET", true)]
    [InlineData("/api/v1/indicators/gdp", "GET", true)]
    [InlineData("/openapi/v1.json", "GET", true)]
    [InlineData("/api/v1/figures", "DELETE", false)]
    [InlineData("/years/2024.csv", "GET", false)]
    public async Task A_browser_that_asks_first_is_told_what_it_may(string address, string method, bool allowed)
    {
        using var visitor = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://analyst.example");
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        // GET needs no leave by name; any other method needs its name in the list.
        Assert.Equal(allowed, method == "GET" ? Header(answer, "Access-Control-Allow-Origin") == "*" : Header(answer, "Access-Control-Allow-Methods").Contains(method, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_how_long_to_wait_and_pages_are_not_closed_by_it()
    {
        using var few = new TestApp();
        few.Settings["Api:RequestsPerMinute"] = "3";
        using var visitor = few.Visitor();
        for (var left = 2; left >= 0; left--)
        {
            // The second and third come from the kept pages: what is left is said anew.
            using var answer = await visitor.GetAsync("/api/v1/topics", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, "\"address\";q=3;w=60", $"\"address\";r={left}"), (answer.StatusCode, Header(answer, "RateLimit-Policy"), Header(answer, "RateLimit")));
        }

        using var refused = await visitor.GetAsync("/api/v1/topics", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.StartsWith("\"address\";r=0;t=", Header(refused, "RateLimit"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Where_reading_needs_a_sign_in_a_program_gets_a_problem_and_no_page()
    {
        using var closed = new TestApp();
        closed.Settings["Accounts:AnonymousReading"] = "false";
        using var visitor = closed.Visitor();
        var (status, problem) = await visitor.RefusalAsync("/api/v1/figures");
        Assert.Equal((HttpStatusCode.Unauthorized, "urn:shapingba-plans:problem:sign-in-needed"), (status, (string?)problem["type"]));
    }

    [Fact]
    public async Task HEAD_gets_the_headers_alone_and_a_cookie_changes_nothing()
    {
        using var visitor = app.Visitor();
        using var head = await visitor.SendAsync(new(HttpMethod.Head, "/api/v1/figures"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/topics");
        request.Headers.Add("Cookie", "lang=en");
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("经济", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
