using System.Text;
using ShapingbaPlans.Web.Reading.Formats;

namespace ShapingbaPlans.Tests.Reading;

public class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "GB18030", false }, { "utf-16", false }, { "utf-16", true }, { "utf-16BE", false }, { "utf-16BE", true }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_its_encoding(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(ReportSample.Text, TextBytes.Decode([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(ReportSample.Text)]));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_short_text_is_read_too(string name)
        => Assert.Equal("增长5%", TextBytes.Decode(Encoding.GetEncoding(name).GetBytes("增长5%")));

    [Fact]
    public void A_text_cut_inside_a_character_is_still_text()
        => Assert.StartsWith("全区经济稳中有", TextBytes.Decode(Encoding.UTF8.GetBytes("全区经济稳中有进").AsSpan()[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_none()
    {
        var bytes = new byte[20_000];
        new Random(7).NextBytes(bytes);
        Assert.Null(TextBytes.Decode(bytes));
    }
}
