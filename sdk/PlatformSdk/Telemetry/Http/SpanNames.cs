using System.Collections.Concurrent;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Span names, <c>{method} {route}</c>. Both parts have low cardinality, so each name is created once. Two dictionaries of strings: one with a pair
/// as its key would be compiled at every start.
/// </summary>
internal sealed class SpanNames
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> _names = new(StringComparer.Ordinal);

    internal string Get(string method, string? route) => _names
        .GetOrAdd(method, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(route ?? "", static (route, method) =>
        {
            var verb = method == HttpSemantics.OtherMethod ? "HTTP" : method;
            return route.Length == 0 ? verb : $"{verb} {route}";
        }, method);
}
