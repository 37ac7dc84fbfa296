using System.Net.Sockets;
using PlatformSdk.Management.Operations;

namespace PlatformSdk.Management;

/// <summary>The answers for operators over one connection.</summary>
internal static class ProbeOperation
{
    private static readonly byte[] s_continue = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    internal static async Task<byte[]> WriteAsync(Socket socket, ProbeRequest request, byte[] rest, IProbes probes, CancellationToken late)
    {
        var call = new OperationRequest
        {
            Method = request.Method,
            Path = request.Path,
            Authorization = request.Headers.Authorization,
            ContentType = request.Headers.ContentType,
            Length = request.Headers.Length,
            IsChunked = request.Headers.IsChunked,
            ReadBodyAsync = cancellation => ReadAsync(socket, request.Headers, rest, cancellation),
        };
        OperationAnswer answer;
        try
        {
            answer = await probes.OperateAsync(call, late).WaitAsync(late).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever fails, the client gets an answer without its text, and the probes go on.
        catch (Exception failure) when (failure is not (SocketException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return ProbeResponse.Refusal(request, 500);
        }
        var header = answer.Header is null ? "" : answer.Header + "\r\n";
        return ProbeResponse.Write(request, answer.Status, $"Content-Type: {answer.ContentType}\r\nCache-Control: no-store\r\n{header}", answer.Body);
    }

    private static async Task<byte[]> ReadAsync(Socket socket, ProbeHeaders headers, byte[] rest, CancellationToken cancellation)
    {
        var body = new byte[headers.Length];
        var count = Math.Min(rest.Length, body.Length);
        rest.AsSpan(0, count).CopyTo(body);
        if (count < body.Length && headers.ExpectsContinue)
            await socket.SendAsync(s_continue, SocketFlags.None, cancellation).ConfigureAwait(false);
        while (count < body.Length)
        {
            var more = await socket.ReceiveAsync(body.AsMemory(count), SocketFlags.None, cancellation).ConfigureAwait(false);
            if (more == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            count += more;
        }
        return body;
    }
}
