using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Hosting.Keeping;

namespace ShapingbaPlans.Tests.Hosting.Keeping;

/// <summary>A kept page is the page as it would be made: same bytes, same headers, for the same kind of reader, and never of an earlier release.</summary>
public class KeptPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kept_answer_is_what_the_long_way_answers()
    {
        using var keeping = new TestApp();
        using var making = new TestApp(keeping.SeedFolder, keeping.Folder);
        making.Settings["Pages:Cache"] = "false";
        using var visitor = keeping.Visitor();
        using var other = making.Visitor();
        foreach (var address in new[] { "/", "/years/2024?verdict=missed", "/indicators/gdp-growth", "/years/2024.csv?lang=en", "/methods" })
        {
            var taken = 0L;
            for (var i = 0; i < 2; i++)
            {
                using var kept = await visitor.GetAsync(address, Cancel);
                using var made = await other.GetAsync(address, Cancel);
                Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
                Assert.Equal(await made.Content.ReadAsStringAsync(Cancel), await kept.Content.ReadAsStringAsync(Cancel));
                Assert.Equal(HeadersOf(made), HeadersOf(kept));
                Assert.False(kept.Headers.Contains("Set-Cookie"));
                // The first request keeps it, the second finds it.
                var now = keeping.Services.GetRequiredService<KeptPages>().Now()!.Taken;
                Assert.True(i == 0 ? now > taken : now == taken, $"{address}: {taken} → {now}");
                taken = now;
            }
        }

        Assert.Equal(0, making.Services.GetRequiredService<KeptPages>().Now()!.Taken);
    }

    [Fact]
    public async Task Every_encoding_holds_the_same_page_and_says_which_it_is()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var plain = await visitor.GetByteArrayAsync("/years/2024", Cancel);
        foreach (var (accepted, sent) in new[] { ("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", null), ("", null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/years/2024");
            if (accepted.Length > 0)
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await visitor.SendAsync(request, Cancel);
            Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
            Assert.Equal(plain, sent is null ? bytes : Unpacked(bytes, sent));
        }
    }

    [Fact]
    public async Task What_another_instance_publishes_is_on_the_next_answer_also_where_the_tag_was_known()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        using var other = new TestApp(app.SeedFolder, app.Folder);
        for (var i = 1; i <= 5; i++)
        {
            using var before = await visitor.GetAsync("/indicators/gdp-growth", Cancel);
            await visitor.GetAsync("/indicators/gdp-growth", Cancel);
            var name = $"改名{i}次";
            await other.RenameAsync("gdp-growth", name);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/indicators/gdp-growth");
            request.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
            using var after = await visitor.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.Contains(name, await after.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        }
    }

    [Fact]
    public async Task Who_is_signed_in_gets_neither_a_strangers_page_nor_leaves_his_own()
    {
        using var app = new TestApp();
        await app.AddAsync("zhang", AccountRole.Editor);
        using var visitor = app.Visitor();
        var strange = await visitor.GetStringAsync("/years/2024", Cancel);
        using var person = await app.SignedInAsync("zhang");
        var own = await person.TextAsync("/years/2024");
        Assert.Contains("action=\"/account/sign-out\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/account/sign-out\"", strange, StringComparison.Ordinal);
        await person.TextAsync("/years/2023");
        Assert.DoesNotContain("action=\"/account/sign-out\"", await visitor.GetStringAsync("/years/2023", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_is_in_the_language_and_theme_of_the_readers_cookies()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        foreach (var (cookie, mark) in new[] { ("lang=en; theme=dark", "<html lang=\"en-GB\" data-theme=\"dark\">"), ("lang=xx; theme=pink; other=1", "<html lang=\"zh-CN\">"), ("lang=en", "<html lang=\"en-GB\">") })
        {
            for (var i = 0; i < 2; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/years/2024");
                request.Headers.TryAddWithoutValidation("Cookie", cookie);
                using var answer = await visitor.SendAsync(request, Cancel);
                Assert.Contains(mark, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_kept_page_answers_HEAD_and_the_tag_without_a_body()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        using var page = await visitor.GetAsync("/years/2024", Cancel);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/years/2024");
        using var headed = await visitor.SendAsync(head, Cancel);
        Assert.Equal((HttpStatusCode.OK, page.Headers.ETag), (headed.StatusCode, headed.Headers.ETag));
        Assert.Empty(await headed.Content.ReadAsByteArrayAsync(Cancel));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/years/2024");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"zzz\", {page.Headers.ETag}");
        using var known = await visitor.SendAsync(again, Cancel);
        Assert.Equal((HttpStatusCode.NotModified, page.Headers.ETag), (known.StatusCode, known.Headers.ETag));
        Assert.Equal(page.Headers.GetValues("Content-Security-Policy"), known.Headers.GetValues("Content-Security-Policy"));
        Assert.Null(known.Content.Headers.ContentType);
    }

    private static List<string> HeadersOf(HttpResponseMessage answer) => [.. answer.Headers.Concat(answer.Content.Headers)
        .Where(h => h.Key is not ("Content-Length" or "Date" or "Transfer-Encoding")).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal)];

    private static byte[] Unpacked(byte[] bytes, string encoding)
    {
        using Stream unpacking = encoding == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
