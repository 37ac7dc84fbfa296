using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Caches parsed Host headers, which would otherwise cost two strings and a boxed number per request. The size is limited because clients can send
/// any value.
/// </summary>
internal sealed class HostCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Parts> _known = new(StringComparer.Ordinal);
    private volatile int _count;

    internal sealed record Parts(string Address, object? Port);

    internal Parts? Get(HostString host)
    {
        if (!host.HasValue)
            return null;
        if (_known.TryGetValue(host.Value, out var parts))
            return parts;
        parts = new Parts(host.Host, host.Port);
        if (_count < Most && _known.TryAdd(host.Value, parts))
            Interlocked.Increment(ref _count);
        return parts;
    }
}
