using System.Net.Sockets;

namespace PlatformSdk.Management;

/// <summary>
/// Answers that take time. They are written on the thread pool and own their connections, so they cannot delay a probe. The connections are closed
/// afterwards.
/// </summary>
internal sealed class LongAnswers
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);
    private int _running;

    /// <summary>False if too many are in progress.</summary>
    internal bool TryTakePlace()
    {
        if (Interlocked.Increment(ref _running) <= MostAtOnce)
            return true;
        Interlocked.Decrement(ref _running);
        return false;
    }

    /// <summary>Begins one that has a place.</summary>
    /// <param name="connection">The connection, which it takes over.</param>
    /// <param name="write">Returns the answer, given the socket and the bytes that came after the head.</param>
    internal void Begin(ProbeConnection connection, Func<Socket, byte[], CancellationToken, Task<byte[]>> write)
    {
        var rest = connection.Release();
        _ = Task.Run(() => AnswerAsync(connection.Socket, rest, write));
    }

    private async Task AnswerAsync(Socket socket, byte[] rest, Func<Socket, byte[], CancellationToken, Task<byte[]>> write)
    {
        using var late = new CancellationTokenSource(s_limit);
        try
        {
            try
            {
                var answer = await write(socket, rest, late.Token).ConfigureAwait(false);
                for (var sent = 0; sent < answer.Length;)
                    sent += await socket.SendAsync(answer.AsMemory(sent), SocketFlags.None, late.Token).ConfigureAwait(false);
                socket.Shutdown(SocketShutdown.Send);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
            late.CancelAfter(s_farewell);
            // Until the client has closed the connection: see ProbeConnection.Leave.
            var unread = new byte[512];
            while (await socket.ReceiveAsync(unread, SocketFlags.None, late.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client disconnected or does not read.
        }
        finally
        {
            socket.Dispose();
        }
    }
}
