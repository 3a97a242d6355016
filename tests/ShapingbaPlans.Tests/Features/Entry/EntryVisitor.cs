using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Entry;

/// <summary>What an editor's browser sends. The report of 2026 and its numbers are made up here.</summary>
internal static class EntryVisitor
{
    /// <summary>Thirty lines; line n says 1000+n pieces.</summary>
    public static readonly string ReportText = string.Join('\n', Enumerable.Range(1, 30).Select(n => $"试验第{n}行：{1000 + n}件，又{n}.5%。"));

    /// <summary>Hands in a report's text by the form on the page of 2026, wherever it is sent.</summary>
    public static async Task<HttpResponseMessage> HandInAsync(this FormVisitor editor, byte[] text, string to = "/entry?year=2026")
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in FormVisitor.HiddenFields(await editor.TextAsync("/entry?year=2026"), "\"new-report\"").Append(("title-zh", "试验报告")).Append(("title-en", "A report made up")))
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(text), "text", "report.txt");
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = form };
        return await editor.SendAsync(request);
    }

    public static async Task HandInAsync(this FormVisitor editor)
    {
        using var answer = await editor.HandInAsync(Encoding.UTF8.GetBytes(ReportText));
        Assert.Equal("/entry?year=2026", answer.Headers.Location?.PathAndQuery);
    }

    public static async Task<JsonElement> StandingAsync(this FormVisitor editor, string query = "?year=2026")
        => JsonSerializer.Deserialize<JsonElement>(await editor.TextAsync("/entry/cells" + query));

    /// <summary>Sends cells as the grid does.</summary>
    public static async Task<HttpResponseMessage> SendCellsAsync(this FormVisitor editor, params object[] cells)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entry/cells") { Content = JsonContent.Create(cells) };
        request.Headers.Add("RequestVerificationToken", (await editor.StandingAsync()).GetProperty("token").GetString());
        return await editor.SendAsync(request);
    }

    public static async Task<JsonElement[]> SaveCellsAsync(this FormVisitor editor, params object[] cells)
    {
        using var answer = await editor.SendCellsAsync(cells);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement[]>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>A figure cited from line 1 to 30 of the made-up report.</summary>
    public static object Cell(string slot, int line, string? value = null, Guid? seen = null, Guid? next = null, string unit = "%") => new
    {
        slot,
        cells = new Dictionary<string, string>
        {
            ["value"] = value ?? $"{line}.5",
            ["comparator"] = "eq",
            ["strength"] = "firm",
            ["unit"] = unit,
            ["paragraph"] = $"{line}",
            ["printed"] = $"{line}.5%",
        },
        seen,
        next = next ?? Guid.NewGuid(),
        reason = "made up",
    };
}
