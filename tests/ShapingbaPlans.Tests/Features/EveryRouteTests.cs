using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features;

/// <summary>Every route of the assembly, asked once in both languages: a new page is covered the moment it exists.</summary>
public class EveryRouteTests(SharedApp app)
{
    // What stands for a parameter in an address; a new parameter name fails the test until it is added here.
    internal static readonly Dictionary<string, string[]> Examples = new()
    {
        ["/years/{year}"] = ["2022", "2024", "2026"],
        ["/progress/{year}"] = ["2022", "2024", "2026"],
        // Of two parameters the example has both.
        ["/progress/{year}/{indicatorid}"] = ["2026/international-trains-run", "2026/surveyed-urban-unemployment-rate"],
        ["/progress/{year}/reminders"] = ["2025", "2026"],
        ["/progress/{year}/standing"] = ["2026"],
        ["/indicators/{id}"] = ["gdp-growth", "international-trains-run", "port-vehicles"],
        ["/embed/indicators/{id}"] = ["gdp-growth", "international-trains-run", "gdp-avg-growth"],
        ["/departments/{id}"] = ["international-logistics-hub-company", "state-assets-commission", "towns-and-subdistricts"],
        ["/projects/{id}"] = ["rail-line-7", "old-housing-renovation", "yukun-hsr"],
        // Its parameter is optional: the page is the plain address.
        ["/api/{documentname}"] = [""],
        ["/api/v1/indicators/{indicator_id}"] = ["gdp-growth"],
        ["/api/v1/figures/{indicator_id}/{period}/{role}/{document_id}"] = ["gdp/2022/actual/report-2022", "international-trains-run/2027/plan/action-plan-2023-2027"],
        ["/api/v1/verdicts/{indicator_id}/{year}"] = ["gdp/2022"],
        ["/api/v1/documents/{document_id}"] = ["report-2024"],
        ["/api/v1/projects/{project_id}"] = ["rail-line-7"],
        ["/api/v1/tasks/{task_id}"] = ["1-1-a"],
        ["/api/v1/departments/{department_id}"] = ["transport-bureau"],
        ["/api/v1/topics/{topic_id}"] = ["economy"],
        ["/api/v1/releases/{number}"] = ["1"],
        ["/documents/{id}"] = ["report-2024", "action-plan-2023-2027"],
    };

    private static readonly string[] Excused = ["/error", "/not-found", "/account/sign-in/second-factor", "/account/sign-in/recovery-code"];

    [Fact]
    public async Task Every_route_answers_in_both_languages()
    {
        using var visitor = app.Visitor();
        var failures = new List<string>();
        var addresses = Addresses().Distinct().ToList();
        foreach (var address in addresses.SelectMany(a => new[] { $"{a}?lang=zh", $"{a}?lang=en" }))
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                failures.Add($"{address}: {(int)answer.StatusCode}");
        }

        Assert.Empty(failures);
        Assert.True(addresses.Count >= 15, $"only {addresses.Count} routes were found");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/years/2024")]
    [InlineData("/years/2024.csv")]
    public async Task A_link_checker_that_asks_with_HEAD_is_answered(string address)
    {
        using var visitor = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_hold_no_key_of_a_missing_word()
    {
        using var visitor = app.Visitor();
        var failures = new List<string>();
        foreach (var address in Addresses().Where(a => !a.EndsWith(".csv", StringComparison.Ordinal)).Distinct())
        {
            foreach (var language in new[] { "zh", "en" })
            {
                var page = await visitor.GetStringAsync($"{address}?lang={language}", TestContext.Current.CancellationToken);
                failures.AddRange(PageText.KeysShown(page).Select(key => $"{address} ({language}): {key}"));
            }
        }

        Assert.Empty(failures);
    }

    private IEnumerable<string> Addresses()
        => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // What asks for a sign-in is walked by the authorization matrix.
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("/_", StringComparison.Ordinal) && !pattern.Contains("**", StringComparison.Ordinal))
            // A table's other formats are walked by EveryTableTests.
            .Select(pattern => pattern.Replace(".{format}", ".csv", StringComparison.Ordinal))
            .Where(pattern => !Path.HasExtension(pattern) || pattern.EndsWith(".csv", StringComparison.Ordinal))
            .Where(pattern => !Excused.Contains(pattern))
            .SelectMany(Filled);

    private static IEnumerable<string> Filled(string pattern)
    {
        if (!pattern.Contains('{'))
            return [pattern];
        var (page, ending) = pattern.EndsWith(".csv", StringComparison.Ordinal) ? (pattern[..^4], ".csv") : (pattern, "");
        var plain = System.Text.RegularExpressions.Regex.Replace(page, @"\{(\w+)[^}]*\}", "{$1}").ToLowerInvariant();
        var (start, length) = (plain.IndexOf('{', StringComparison.Ordinal), plain.LastIndexOf('}') + 1);
        return Examples[plain].Select(example => string.Concat(plain.AsSpan(0, start), example, plain.AsSpan(length), ending));
    }
}
