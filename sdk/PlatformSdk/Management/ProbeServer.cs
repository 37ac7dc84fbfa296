using System.Net.Sockets;

namespace PlatformSdk.Management;

/// <summary>
/// Answers probes on a dedicated thread, over sockets that never block it. Kestrel runs on the thread pool, which the service's code can starve: the
/// kubelet would then restart one busy replica after another. One thread is enough for every probe that a pod gets.
/// </summary>
internal sealed class ProbeServer : IDisposable
{
    private const int MostConnections = 256;
    private const int MostAcceptedAtOnce = 32;
    private const int StackBytes = 256 * 1024;
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_shortTick = TimeSpan.FromMilliseconds(10);

    private readonly Socket _listener;
    private readonly Thread _thread;
    private readonly List<ProbeConnection> _connections = [];
    private readonly List<Socket> _readable = [];
    private LongAnswers? _long;
    private volatile IProbes _probes;
    private volatile bool _isStopping;

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The port is not available.</exception>
    internal ProbeServer(int port, IProbes probes)
    {
        (Port, _probes) = (port, probes);
        _listener = ProbeListener.Listen(port);
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "Platform probes" };
        _thread.UnsafeStart();
    }

    internal int Port { get; }

    /// <summary>Changes who answers.</summary>
    internal void SwitchTo(IProbes probes) => _probes = probes;

    public void Dispose()
    {
        if (_isStopping)
            return;
        _isStopping = true;
        ProbeListener.Knock(Port);
        _thread.Join(2 * s_tick);
    }

    private void Run()
    {
        while (!_isStopping)
        {
            try
            {
                Turn();
            }
#pragma warning disable CA1031 // An exception here would end the process, and with it what the probes are about.
            catch (Exception)
#pragma warning restore CA1031
            {
                // For example, no free handle. Do not retry at full speed.
                DropOldest();
                Thread.Sleep(s_shortTick);
            }
        }
        _listener.Dispose();
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private void Turn()
    {
        var isAnyWaiting = false;
        _readable.Clear();
        _readable.Add(_listener);
        foreach (var connection in _connections)
        {
            _readable.Add(connection.Socket);
            isAnyWaiting |= connection.Waiting is not null;
        }
        Socket.Select(_readable, null, null, isAnyWaiting ? s_shortTick : s_tick);

        // The remaining sockets are in their original order.
        var next = _readable.Count > 0 && _readable[0] == _listener ? 1 : 0;
        var isKnocked = next == 1;
        for (var i = _connections.Count - 1; i >= 0; i--)
        {
            var connection = _connections[i];
            Serve(connection, isReadable: _readable.Count > next && _readable[^1] == connection.Socket);
            if (_readable.Count > next && _readable[^1] == connection.Socket)
                _readable.RemoveAt(_readable.Count - 1);
            if (connection.IsOver || connection.Deadline < Environment.TickCount64)
                Remove(i);
        }
        if (isKnocked)
            Accept();
    }

    private void Accept()
    {
        for (var i = 0; i < MostAcceptedAtOnce && _listener.Poll(TimeSpan.Zero, SelectMode.SelectRead); i++)
        {
            if (_connections.Count >= MostConnections)
                DropOldest();
            _connections.Add(new ProbeConnection(_listener.Accept()));
        }
    }

    private void Serve(ProbeConnection connection, bool isReadable)
    {
        if (isReadable)
            connection.Receive();
        if (connection.Waiting is { } waiting)
        {
            if (!TryAnswer(connection, waiting.Request, isLast: waiting.Until < Environment.TickCount64))
                return;
            connection.Waiting = null;
        }
        while (!connection.IsOver && connection.Waiting is null && connection.Next() is { } request)
        {
            if (!TryAnswer(connection, request, isLast: false))
            {
                connection.Waiting = new(request,
                    Environment.TickCount64 + (long)Math.Min(_probes.Patience.TotalMilliseconds, s_longestWait.TotalMilliseconds));
            }
        }
    }

    /// <summary>False if there is no answer yet and the client can still wait.</summary>
    private bool TryAnswer(ProbeConnection connection, ProbeRequest request, bool isLast)
    {
        if (request.Status != 200)
        {
            connection.Send(ProbeResponse.Refusal(request, request.Status), keepAlive: false);
            return true;
        }
        var answer = _probes.Ask(request.Path);
        if (answer == ProbeAnswer.NotYet && !isLast)
            return false;
        if (answer is not (ProbeAnswer.NotFound or ProbeAnswer.Operation) && request.Method is not ("GET" or "HEAD"))
            connection.Send(ProbeResponse.Refusal(request, 405), request.KeepAlive);
        else if (answer is ProbeAnswer.Details or ProbeAnswer.Operation)
            HandOver(connection, request, answer);
        else
            connection.Send(Write(request, answer), request.KeepAlive);
        return true;
    }

    private static byte[] Write(ProbeRequest request, ProbeAnswer answer) => answer switch
    {
        ProbeAnswer.NotFound => ProbeResponse.Refusal(request, 404),
        ProbeAnswer.Healthy => ProbeResponse.Text(request, 200, "Healthy"u8),
        _ => ProbeResponse.Text(request, 503, "Unhealthy"u8),
    };

    private void HandOver(ProbeConnection connection, ProbeRequest request, ProbeAnswer answer)
    {
        // The connection is closed after a long answer.
        request = request with { KeepAlive = false };
        var answers = _long ??= new LongAnswers();
        if (!answers.TryTakePlace())
            connection.Send(ProbeResponse.Refusal(request, 503), keepAlive: false);
        else if (answer == ProbeAnswer.Details)
            answers.Begin(connection, (_, _, late) => ProbeDetails.WriteAsync(request, _probes, late));
        else
            answers.Begin(connection, (socket, rest, late) => ProbeOperation.WriteAsync(socket, request, rest, _probes, late));
    }

    private void DropOldest()
    {
        if (_connections.Count > 0)
            Remove(_connections.IndexOf(_connections.MinBy(connection => connection.ActiveAt)!));
    }

    private void Remove(int index)
    {
        _connections[index].Dispose();
        _connections.RemoveAt(index);
    }
}
