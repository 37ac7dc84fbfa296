using System.Net.Sockets;

namespace PlatformSdk.Management;

/// <summary>A client of the management port. Nothing waits for it: a client that sends too slowly or does not read is disconnected.</summary>
internal sealed class ProbeConnection : IDisposable
{
    private static readonly TimeSpan s_head = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private byte[] _bytes = new byte[1024];
    private int _length;
    private bool _isLeaving;
    private bool _isReleased;

    internal ProbeConnection(Socket socket)
    {
        socket.Blocking = false;
        socket.NoDelay = true;
        Socket = socket;
        Expect(s_head);
    }

    internal Socket Socket { get; }

    internal bool IsOver { get; private set; }

    /// <summary>The time of the last activity, and the deadline for the next one, in milliseconds of the monotonic clock.</summary>
    internal long ActiveAt { get; private set; }

    internal long Deadline { get; private set; }

    /// <summary>A request without an answer yet, and how long the client is kept waiting.</summary>
    internal WaitingProbe? Waiting { get; set; }

    /// <summary>Receives the available bytes.</summary>
    internal void Receive()
    {
        if (_length >= 2 * ProbeRequest.MostBytes)
        {
            // The client sends requests and does not read the answers.
            IsOver = true;
            return;
        }
        if (_length == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var count = Socket.Receive(_bytes, _length, _bytes.Length - _length, SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock)
            return;
        if (error != SocketError.Success || count == 0)
        {
            IsOver = true;
            return;
        }
        if (_isLeaving)
            return;
        // Not for every byte: the whole head must arrive in time.
        if (_length == 0)
            Expect(s_head);
        _length += count;
    }

    /// <summary>Returns the next request once its head is complete, otherwise null.</summary>
    internal ProbeRequest? Next()
    {
        if (_isLeaving || _length == 0 || ProbeRequest.TryRead(_bytes.AsSpan(0, _length), out var taken) is not { } request)
            return null;
        _length -= taken;
        _bytes.AsSpan(taken, _length).CopyTo(_bytes);
        return request;
    }

    internal void Send(ReadOnlySpan<byte> answer, bool keepAlive)
    {
        var sent = Socket.Send(answer, SocketFlags.None, out var error);
        if (error != SocketError.Success || sent < answer.Length)
            IsOver = true;
        else if (keepAlive)
            Expect(_length == 0 ? s_idle : s_head);
        else
            Leave();
    }

    /// <summary>If the socket were closed at once with unread bytes, the system would discard the answer.</summary>
    private void Leave()
    {
        _isLeaving = true;
        _length = 0;
        Expect(s_farewell);
        try
        {
            Socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            IsOver = true;
        }
    }

    private void Expect(TimeSpan within)
    {
        ActiveAt = Environment.TickCount64;
        Deadline = ActiveAt + (long)within.TotalMilliseconds;
    }

    /// <summary>Gives the socket to another owner, with the bytes that came after the last request's head.</summary>
    internal byte[] Release()
    {
        (IsOver, _isReleased) = (true, true);
        return _bytes[.._length];
    }

    public void Dispose()
    {
        if (!_isReleased)
            Socket.Dispose();
    }
}

internal sealed record WaitingProbe(ProbeRequest Request, long Until);
