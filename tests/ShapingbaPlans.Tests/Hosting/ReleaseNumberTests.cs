using System.Net;
using System.Net.Http.Headers;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Hosting;

/// <summary>What an open page asks every minute: small, cheap, and no sign of life.</summary>
public sealed class ReleaseNumberTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_a_number_and_then_304()
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync("/release", _stop);
        Assert.Equal("1", await answer.Content.ReadAsStringAsync(_stop));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/release");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
        using var same = await visitor.SendAsync(again, _stop);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task Asking_it_does_not_keep_a_sign_in_alive()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var editor = await _app.SignedInAsync("zhang");
        // Three quarters of an hour: a page would renew the sign-in, so as to end an hour later.
        _app.Clock.Ahead += TimeSpan.FromMinutes(45);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/release")).StatusCode);
        _app.Clock.Ahead += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/account")).StatusCode);
    }

    public void Dispose() => _app.Dispose();
}
