using System.Net.Http.Headers;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Forms that send a file.</summary>
public static class FilePosts
{
    /// <summary>Opens the page, fills the form of that handler with a file and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitFileAsync(
        this FormVisitor visitor, string address, string handler, string field, byte[] content, string fileName, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in FormVisitor.HiddenFields(await visitor.TextAsync(address), handler).Concat(fields))
            form.Add(new StringContent(value), name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, field, fileName);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        return await visitor.SendAsync(request);
    }
}
