using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Management;

/// <summary>
/// An answer that the service's own code may write. It runs on the thread pool and owns its connection, so it cannot delay a probe. The connection is
/// closed afterwards.
/// </summary>
internal static class ProbeDetails
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private static int s_running;

    /// <summary>False if too many are in progress.</summary>
    internal static bool TryBegin(Socket socket, ProbeRequest request, IProbes probes)
    {
        if (Interlocked.Increment(ref s_running) > MostAtOnce)
        {
            Interlocked.Decrement(ref s_running);
            return false;
        }
        _ = Task.Run(() => AnswerAsync(socket, request with { KeepAlive = false }, probes));
        return true;
    }

    private static async Task AnswerAsync(Socket socket, ProbeRequest request, IProbes probes)
    {
        using var late = new CancellationTokenSource(s_limit);
        try
        {
            var answer = await WriteAsync(request, probes, late.Token).ConfigureAwait(false);
            for (var sent = 0; sent < answer.Length;)
                sent += await socket.SendAsync(answer.AsMemory(sent), SocketFlags.None, late.Token).ConfigureAwait(false);
            socket.Shutdown(SocketShutdown.Send);
            // Until the client has closed the connection: see ProbeConnection.Leave.
            var rest = new byte[512];
            while (await socket.ReceiveAsync(rest, SocketFlags.None, late.Token).ConfigureAwait(false) > 0)
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
            Interlocked.Decrement(ref s_running);
        }
    }

    private static async Task<byte[]> WriteAsync(ProbeRequest request, IProbes probes, CancellationToken late)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = late };
        context.Request.Method = request.Method;
        context.Request.Path = request.Path;
        context.Request.Scheme = "http";
        context.Response.Body = body;
        try
        {
            await probes.WriteDetailsAsync(context).WaitAsync(late).ConfigureAwait(false);
            await context.Response.CompleteAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the writer throws is an answer that cannot be given.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ProbeResponse.Refusal(request, 500);
        }
        return ProbeResponse.Write(request, context.Response.StatusCode, Headers(context.Response.Headers), body.ToArray());
    }

    private static string Headers(IHeaderDictionary headers)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (value is not null && value.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0
                    && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                {
                    text.Append(name).Append(": ").Append(value).Append("\r\n");
                }
            }
        }
        return text.ToString();
    }
}
