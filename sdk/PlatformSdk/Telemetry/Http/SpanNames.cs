using System.Collections.Concurrent;

namespace PlatformSdk.Telemetry.Http;

/// <summary>Names of spans, <c>{method} {route}</c>. Both parts are of low cardinality, so each name is made once.</summary>
internal sealed class SpanNames
{
    private readonly ConcurrentDictionary<(string Method, string? Route), string> _names = new();

    internal string Get(string method, string? route)
        => _names.GetOrAdd((method, route), static key =>
        {
            var method = key.Method == HttpSemantics.OtherMethod ? "HTTP" : key.Method;
            return string.IsNullOrEmpty(key.Route) ? method : $"{method} {key.Route}";
        });
}
