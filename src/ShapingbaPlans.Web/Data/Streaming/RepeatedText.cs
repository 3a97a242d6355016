using System.Text;

namespace ShapingbaPlans.Web.Data.Streaming;

/// <summary>Makes strings of UTF-8 as they come; the same bytes as the last time give the same string again.</summary>
internal sealed class RepeatedText
{
    private byte[] _bytes = new byte[32];
    private int _length;
    private string _text = "";

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.SequenceEqual(_bytes.AsSpan(0, _length)))
            return _text;
        if (_bytes.Length < utf8.Length)
            _bytes = new byte[utf8.Length * 2];
        utf8.CopyTo(_bytes);
        _length = utf8.Length;
        return _text = Encoding.UTF8.GetString(utf8);
    }
}
