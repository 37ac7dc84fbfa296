using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Contract;
using PlatformSdk.Development.Access;
using PlatformSdk.Health;

namespace PlatformSdk.Development;

/// <summary>
/// The page of a worker or a job, which has no web server: on loopback only, on the port that belongs to the name, or on a free one if that is taken.
/// Kestrel would be part of every worker that is published as native code.
/// </summary>
internal sealed class LonePage(IServiceProvider services, PlatformDescription description) : IPageAddress, IDisposable
{
    private const int LongestHead = 32_768;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();
    private TcpListener? _listener;

    public string? Page => _listener is null ? null : Root + PagePaths.Overview;

    public string Root => _listener?.LocalEndpoint is IPEndPoint here
        ? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{here.Port}")
        : "http://localhost:PORT";

    public void Open()
    {
        _listener = Listen(LaptopPort.ForName(description.Name)) ?? Listen(0);
        if (_listener is { } listener)
            _ = Task.Run(() => AcceptAsync(listener));
    }

    public void Close()
    {
        _end.Cancel();
        _listener?.Dispose();
    }

    public void Dispose()
    {
        Close();
        _end.Dispose();
    }

    /// <summary>Null if the port is taken. Without a page, the program works as well.</summary>
    private static TcpListener? Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false));
            }
            catch (SocketException)
            {
                // The client has left before it was accepted.
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        late.CancelAfter(s_patience);
        try
        {
            var stream = connection.GetStream();
            var peer = ((IPEndPoint)connection.Client.RemoteEndPoint!).Address;
            if (await ReadHeadAsync(stream, late.Token).ConfigureAwait(false) is not { } head || LoneRequest.Read(head, peer) is not { } context)
                return;
            await AnswerAsync(context).WaitAsync(late.Token).ConfigureAwait(false);
            await stream.WriteAsync(LoneRequest.Write(context.Response), late.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever goes wrong with the page must not end the program; the browser asks again.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The connection is closed.
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (PagePaths.IsPagePath(context.Request.Path.Value))
            return ((PageServer)services.GetService(typeof(PageServer))!).AnswerAsync(context);
        if (HealthResponder.IsHealthPath(context.Request.Path) && LocalRequest.IsLocal(context))
            return ((HealthResponder)services.GetService(typeof(HealthResponder))!).AnswerAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task<string?> ReadHeadAsync(NetworkStream stream, CancellationToken late)
    {
        var bytes = new byte[LongestHead];
        for (var count = 0; count < bytes.Length;)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(count), late).ConfigureAwait(false);
            if (read == 0)
                return null;
            count += read;
            if (bytes.AsSpan(0, count).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
                return Encoding.Latin1.GetString(bytes, 0, end);
        }
        return null;
    }
}
