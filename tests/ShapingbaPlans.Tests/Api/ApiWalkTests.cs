using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Api;

/// <summary>Walking over a list, and permanent addresses, while others publish. A host of its own: it publishes.</summary>
public sealed class ApiWalkTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_walk_gives_each_row_once_in_the_release_it_began_with_though_another_is_published()
    {
        using var visitor = _app.Visitor();
        var whole = await visitor.WalkAsync("/api/v1/figures?limit=500&role=actual");
        // The first figure of the list is withdrawn between the pages, and another changed: by numbers of rows alone, one would be missed.
        var walked = await visitor.WalkAsync("/api/v1/figures?limit=7&role=actual", PublishAsync);
        Assert.Equal(whole.Select(r => r.ToJsonString()), walked.Select(r => r.ToJsonString()));
        var later = await visitor.WalkAsync("/api/v1/figures?limit=500&role=actual");
        Assert.Equal(whole.Count - 1, later.Count);
        Assert.Contains(later, r => r.Text("figure_id") == "gdp/2022/actual/report-2022" && r.Text("value") == "1200.0");
    }

    [Fact]
    public async Task An_address_with_its_release_answers_with_the_same_bytes_for_ever()
    {
        using var visitor = _app.Visitor();
        string[] addresses =
        [
            "/api/v1/figures?limit=5&release=1", "/api/v1/verdicts/gdp/2022?release=1", "/api/v1/documents?release=1&lang=en", "/api/v1/releases?release=1", "/api/v1/projects?release=1&fields=project_id",
        ];
        var before = new List<byte[]>();
        foreach (var address in addresses)
            before.Add(await visitor.GetByteArrayAsync(address, _stop));
        var latest = await visitor.GetByteArrayAsync("/api/v1/figures?limit=5", _stop);
        await PublishAsync();
        for (var i = 0; i < addresses.Length; i++)
            Assert.Equal(before[i], await visitor.GetByteArrayAsync(addresses[i], _stop));
        Assert.NotEqual(latest, await visitor.GetByteArrayAsync("/api/v1/figures?limit=5", _stop));
        Assert.Equal(2, (int)(await visitor.ApiAsync("/api/v1/releases"))["total"]!);
    }

    [Fact]
    public async Task A_tag_saves_the_download_until_the_next_release()
    {
        using var visitor = _app.Visitor();
        async Task<HttpResponseMessage> AskAsync(System.Net.Http.Headers.EntityTagHeaderValue? tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/topics");
            if (tag is not null)
                request.Headers.IfNoneMatch.Add(tag);
            return await visitor.SendAsync(request, _stop);
        }

        using var first = await AskAsync(null);
        using var again = await AskAsync(first.Headers.ETag);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
        await PublishAsync();
        using var after = await AskAsync(first.Headers.ETag);
        Assert.Equal(System.Net.HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/projects?limit=100&{0}")]
    [InlineData("/api/v1/figures?limit=100&role=plan&{0}")]
    [InlineData("/api/v1/figures?limit=100&role=actual&topic=economy&{0}")]
    [InlineData("/api/v1/figures?limit=100&role=actual&release=2&{0}")]
    public async Task A_cursor_of_another_list_filter_or_release_is_refused(string address)
    {
        using var visitor = _app.Visitor();
        await PublishAsync();
        var next = (string)(await visitor.ApiAsync("/api/v1/figures?limit=100&role=actual&release=1"))["next"]!;
        var cursor = next[next.IndexOf("cursor=", StringComparison.Ordinal)..];
        var (status, problem) = await visitor.RefusalAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, cursor));
        Assert.Equal((System.Net.HttpStatusCode.BadRequest, "cursor"), (status, (string?)problem["parameter"]));
        // The page may be cut otherwise on the way.
        Assert.Equal(3, (await visitor.ApiAsync($"/api/v1/figures?role=actual&limit=3&{cursor}"))["data"]!.AsArray().Count);
    }

    public void Dispose() => _app.Dispose();

    private async Task PublishAsync()
    {
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
        var gone = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp-growth" && f.Period == new Period(2022) && f.Role == Role.Actual, _stop);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang"), Changes.Of(gone, gone, "wang") with { After = null }], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
    }
}
