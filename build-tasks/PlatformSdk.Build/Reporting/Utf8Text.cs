using System.Buffers;
using System.Text;

namespace PlatformSdk.Build.Reporting;

/// <summary>
/// The bytes of a file of the report while it is written. A build that changes something writes all of them each time, so their memory is borrowed
/// and no text exists twice.
/// </summary>
internal sealed class Utf8Text : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _length;

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    internal void Append(ReadOnlySpan<char> text)
    {
        // No character of UTF-16 needs more than three bytes.
        if (_bytes.Length - _length < 3 * text.Length)
            Room(3 * text.Length);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(_length);

    public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(_length);

    public override string ToString() => Encoding.UTF8.GetString(Written.Span);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private byte[] Room(int size)
    {
        var needed = _length + Math.Max(size, 1);
        if (needed <= _bytes.Length)
            return _bytes;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _bytes.Length));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        return _bytes = larger;
    }
}
