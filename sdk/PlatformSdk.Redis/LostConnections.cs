using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>
/// The servers that are not connected, each with the reason. The client reports each attempt; the log gets one line for each outage.
/// </summary>
internal sealed class LostConnections
{
    private readonly ConcurrentDictionary<EndPoint, string> _lost = new();
    private readonly ConcurrentDictionary<EndPoint, bool> _tried = new();
    private readonly string _need;
    private readonly LoginWatch _login;
    private readonly ILogger _logger;

    internal LostConnections(string need, ConnectionMultiplexer multiplexer, LoginWatch login, ILogger logger)
    {
        (_need, _login, _logger) = (need, login, logger);
        multiplexer.ConnectionFailed += (_, failed) => Failed(failed);
        multiplexer.ConnectionRestored += (_, restored) => Restored(restored);
        foreach (var server in multiplexer.GetServers().Where(server => server.IsConnected))
            _tried[server.EndPoint] = true;
    }

    /// <summary>Null if each server is connected.</summary>
    internal string? Text => _lost.IsEmpty ? null
        : string.Join("; ", _lost.Select(lost => $"{TextOf(lost.Key)}: {_login.Rejection ?? lost.Value}"));

    internal void Failed(ConnectionFailedEventArgs failed)
    {
        // The connection for subscriptions fails at the same time.
        if (failed.ConnectionType != ConnectionType.Interactive)
            return;
        var reason = Reason(failed.Exception, failed.FailureType);
        // The first attempt has almost no time (ConnectionDefaults). That it ends without an answer says nothing about the server. Once connected, it
        // does: the client may give no other reason for a server that is killed.
        if (_tried.TryAdd(failed.EndPoint!, true) && reason == nameof(ConnectionFailureType.UnableToConnect))
            return;
        if (_lost.TryAdd(failed.EndPoint!, reason))
            Log.Disconnected(_logger, _need, TextOf(failed.EndPoint!), reason);
        _lost[failed.EndPoint!] = reason;
        _ = _login.AskAsync();
    }

    internal void Restored(ConnectionFailedEventArgs restored)
    {
        if (restored.ConnectionType != ConnectionType.Interactive)
            return;
        _tried[restored.EndPoint!] = true;
        if (!_lost.TryRemove(restored.EndPoint!, out _))
            return;
        Log.Connected(_logger, _need, TextOf(restored.EndPoint!));
        _login.Accepted();
    }

    /// <summary>The innermost message: the outer ones consist of statistics of the client.</summary>
    internal static string Reason(Exception? failure, ConnectionFailureType type)
    {
        while (failure?.InnerException is { } inner)
            failure = inner;
        return failure is null or RedisException ? type.ToString() : failure.Message;
    }

    internal static string TextOf(EndPoint endPoint) => endPoint is DnsEndPoint dns ? $"{dns.Host}:{dns.Port}" : endPoint.ToString()!;
}
