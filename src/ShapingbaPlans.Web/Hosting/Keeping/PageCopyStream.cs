namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>Holds what is written back, to be kept; what is too long for that goes on to the reader as it comes.</summary>
public sealed class PageCopyStream(Stream reader, int longest, Action tooLong) : Stream
{
    private MemoryStream? _held = new();

    /// <summary>True once it was too long: it is on its way.</summary>
    public bool IsOnItsWay => _held is null;

    /// <summary>What was written; empty when it is on its way.</summary>
    public byte[] Held => _held?.ToArray() ?? [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
        if (IsOnItsWay)
            reader.Flush();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => IsOnItsWay ? reader.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (LetGo(buffer.Length) is { } held)
            held.WriteTo(reader);
        if (_held is null)
            reader.Write(buffer);
        else
            _held.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (LetGo(buffer.Length) is { } held)
            await reader.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancellationToken);
        if (_held is null)
            await reader.WriteAsync(buffer, cancellationToken);
        else
            _held.Write(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // What was held so far, to be sent on, when more would be too long.
    private MemoryStream? LetGo(int more)
    {
        if (_held is not { } held || held.Length + more <= longest)
            return null;
        _held = null;
        tooLong();
        return held;
    }
}
