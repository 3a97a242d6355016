namespace ShapingbaPlans.Web.Tables;

/// <summary>
/// A stream that only goes forward, and yet knows where it is: a file's directory says where its parts began. A server's answer must be written
/// asynchronously, and some packages end their parts otherwise: what they write so waits for the next asynchronous write.
/// </summary>
internal sealed class ForwardStream(Stream destination) : Stream
{
    private readonly MemoryStream _waiting = new();
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written;

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _waiting.Write(buffer);
        _written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendAsync(cancellationToken);
        await destination.WriteAsync(buffer, cancellationToken);
        _written += buffer.Length;
    }

    public override void Flush()
    {
        // What waits, waits.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await destination.FlushAsync(cancellationToken);
    }

    /// <summary>Sends what waits.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Length == 0)
            return;
        await destination.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _waiting.Dispose();
        base.Dispose(disposing);
    }
}
