using System.Net;
using System.Text.RegularExpressions;

namespace ShapingbaPlans.Tests.Support;

/// <summary>A browser as far as forms go: keeps its cookies, sends forms with their hidden fields, follows nothing by itself.</summary>
public sealed partial class FormVisitor : IDisposable
{
    private readonly HttpClient _client;

    public FormVisitor(TestApp app, string address = "http://localhost")
    {
        _client = app.CreateDefaultClient(new Uri(address), new CookieJar(Cookies));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string address)
        => await (await GetAsync(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Opens the page, fills the form of that handler and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string handler, params (string Name, string Value)[] fields)
        => await PostAsync(address, [.. HiddenFields(await TextAsync(address), handler), .. fields]);

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
        => _client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);

    public static IEnumerable<(string Name, string Value)> HiddenFields(string page, string handler)
    {
        var form = Form().Matches(page).Select(m => m.Value).FirstOrDefault(f => f.Contains(handler, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form {handler} on the page: {PageText.Of(page)}");
        return Hidden().Matches(form).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    private sealed class CookieJar(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.Headers.Contains("Cookie") && cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
                request.Headers.TryAddWithoutValidation("Cookie", header);
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                cookies.SetCookies(request.RequestUri!, cookie);
            return answer;
        }
    }
}
