using System.Collections;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets.Redaction;

/// <summary>The scopes of all loggers, without the secrets. They are looked at when somebody reads them: beginning a scope costs what it did.</summary>
internal sealed class RedactingScopes(Redactor redactor) : IExternalScopeProvider
{
    private readonly LoggerExternalScopeProvider _inner = new();

    public IDisposable Push(object? state) => _inner.Push(state);

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
        _inner.ForEachScope(static (scope, next) => next.callback(next.self.Redacted(scope), next.state), (self: this, callback, state));

    private object? Redacted(object? scope) => !redactor.HasSecrets ? scope : scope switch
    {
        string text => redactor.Redact(text),
        IEnumerable<KeyValuePair<string, object?>> values when values.Any(IsSecret) => new RedactedScope(
            [.. values.Select(value => IsSecret(value) ? new(value.Key, redactor.Redact(value.Value as string)) : value)], redactor.Redact(scope.ToString())),
        _ => scope,
    };

    private bool IsSecret(KeyValuePair<string, object?> value) => redactor.Finds(value.Value as string);

    private sealed class RedactedScope(List<KeyValuePair<string, object?>> values, string? text) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => values.Count;

        public KeyValuePair<string, object?> this[int index] => values[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => text ?? "";
    }
}
