using System.Collections;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Redaction;

/// <summary>
/// The scopes of all loggers, without secrets. Redaction happens when a scope is read, so beginning a scope costs no more than before.
/// </summary>
internal sealed class RedactingScopes(Redactor redactor) : IExternalScopeProvider
{
    [ThreadStatic]
    private static bool s_withholdsPath;

    private readonly LoggerExternalScopeProvider _inner = new();

    public IDisposable Push(object? state) => _inner.Push(state);

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
        => _inner.ForEachScope(static (scope, next) => next.callback(next.self.Redacted(scope), next.state), (self: this, callback, state));

    /// <summary>Omits the request path from the lines that this thread writes until the end of the block.</summary>
    internal static Withholding WithoutPath() => new();

    private object? Redacted(object? scope)
    {
        if (s_withholdsPath && scope is IEnumerable<KeyValuePair<string, object?>> pairs)
            scope = PathLess(pairs) ?? scope;
        return !redactor.HasSecrets ? scope : scope switch
        {
            IEnumerable<KeyValuePair<string, object?>> values => RedactedPairs(values),
            _ => AttributeValues.Redact(redactor, scope),
        };
    }

    private IEnumerable<KeyValuePair<string, object?>> RedactedPairs(IEnumerable<KeyValuePair<string, object?>> values)
    {
        List<KeyValuePair<string, object?>> redacted = [];
        var holdsSecret = false;
        try
        {
            foreach (var (key, value) in values)
            {
                redacted.Add(new(key, AttributeValues.Redact(redactor, value)));
                holdsSecret |= !ReferenceEquals(redacted[^1].Value, value);
            }
        }
#pragma warning disable CA1031 // Anything that a scope of the service may throw: logging goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Another thread changes it. What was read so far is kept, and the line is written.
            holdsSecret = true;
        }
        // Sequences that are not in memory are not enumerated a second time.
        return holdsSecret || values is not (IReadOnlyCollection<KeyValuePair<string, object?>> or ICollection)
            ? new RedactedScope(redacted, redactor.Redact(AttributeText.TextOf(values))) : values;
    }

    // A loop instead of a query over pairs, which the runtime would compile at the first request.
    private static RedactedScope? PathLess(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        List<KeyValuePair<string, object?>> others = [];
        var hasPath = false;
        foreach (var pair in pairs)
        {
            if (pair.Key == "RequestPath")
                hasPath = true;
            else
                others.Add(pair);
        }
        return hasPath ? new RedactedScope(others, null) : null;
    }

    internal readonly ref struct Withholding
    {
        private readonly bool _before = s_withholdsPath;

        public Withholding() => s_withholdsPath = true;

        public void Dispose() => s_withholdsPath = _before;
    }

    private sealed class RedactedScope(List<KeyValuePair<string, object?>> values, string? text) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => values.Count;

        public KeyValuePair<string, object?> this[int index] => values[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => text ?? string.Join(", ", values.Select(value => $"{value.Key}:{value.Value}"));
    }
}
