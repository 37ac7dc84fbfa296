using System.Collections.Concurrent;
using System.Net;
using OpenTelemetry;
using PlatformSdk.Contract;

namespace PlatformSdk.Development.Neighbours;

/// <summary>The states of a neighbour.</summary>
internal enum NeighbourState
{
    Unknown,
    Ready,
    NotReady,
    NotRunning,
}

/// <summary>
/// Asks the other services on this machine whether they are ready, only while someone looks at the page. A render never waits for them: it shows the
/// last answers.
/// </summary>
internal sealed class NeighbourStates(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Uri, (NeighbourState State, long AskedAt)> _states = new();

    /// <summary>Without a trace: the question is not part of what the service does.</summary>
    private readonly HttpClient _client =
        new(new SocketsHttpHandler { ActivityHeadersPropagator = null, AllowAutoRedirect = false, UseProxy = false })
        {
            Timeout = s_patience,
        };

    internal NeighbourState StateOf(Uri address)
    {
        var now = time.GetTimestamp();
        var isKnown = _states.TryGetValue(address, out var last);
        if (!isKnown || time.GetElapsedTime(last.AskedAt, now) > s_pause)
        {
            _states[address] = (last.State, now);
            _ = AskAsync(address, now);
        }
        return last.State;
    }

    public void Dispose() => _client.Dispose();

    private async Task AskAsync(Uri address, long askedAt)
    {
        using var silent = SuppressInstrumentationScope.Begin();
        NeighbourState state;
        try
        {
            using var answer = await _client.GetAsync(new Uri(address, HealthPaths.Ready), HttpCompletionOption.ResponseHeadersRead)
                .ConfigureAwait(false);
            state = answer.StatusCode == HttpStatusCode.OK ? NeighbourState.Ready : NeighbourState.NotReady;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            state = NeighbourState.NotRunning;
        }
        _states[address] = (state, askedAt);
    }
}
