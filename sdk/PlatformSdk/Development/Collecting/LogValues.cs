using Microsoft.Extensions.Logging;

namespace PlatformSdk.Development.Collecting;

/// <summary>The named values of a log line: those of its message first, then those of the scopes around it.</summary>
internal static class LogValues
{
    private const string Template = "{OriginalFormat}";

    /// <summary>What ASP.NET Core and the host add to every line; the page shows the trace instead.</summary>
    private static readonly HashSet<string> s_framework =
        new(["SpanId", "TraceId", "ParentId", "ConnectionId", "RequestId", "RequestPath", "TransportConnectionId"], StringComparer.Ordinal);

    internal static IReadOnlyList<KeyValuePair<string, string>> Read<TState>(TState state, IExternalScopeProvider? scopes, Clip clip)
    {
        List<KeyValuePair<string, string>> values = [];
        if (state is IEnumerable<KeyValuePair<string, object?>> named)
            Add(values, named, clip);
        scopes?.ForEachScope((scope, kept) =>
        {
            if (scope is IEnumerable<KeyValuePair<string, object?>> around)
                Add(kept, around.Where(value => !s_framework.Contains(value.Key)), clip);
        }, values);
        return values;
    }

    private static void Add(List<KeyValuePair<string, string>> values, IEnumerable<KeyValuePair<string, object?>> named, Clip clip)
    {
        foreach (var (name, value) in named)
        {
            if (values.Count < Limits.ValuesOfALine && !string.IsNullOrEmpty(name) && name != Template && !values.Exists(kept => kept.Key == name))
                values.Add(new(clip.Value(name), clip.Value(value)));
        }
    }
}
