using Microsoft.Extensions.Logging;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>The values of a message and its scopes, each name once. Inner scopes override outer ones, and the message overrides all scopes.</summary>
internal sealed class LogAttributes
{
    /// <summary>The message template. Scopes have one too, which is not part of the message.</summary>
    internal const string Template = "{OriginalFormat}";

    private readonly List<KeyValuePair<string, object?>> _values = [];
    private int _own;

    internal static List<KeyValuePair<string, object?>> Merge(object? message, IExternalScopeProvider? scopes)
    {
        var attributes = new LogAttributes();
        attributes.AddMessage(message);
        scopes?.ForEachScope(static (scope, attributes) => attributes.AddScope(scope), attributes);
        return attributes._values;
    }

    private void AddMessage(object? message)
    {
        if (message is not IEnumerable<KeyValuePair<string, object?>> pairs)
            return;
        foreach (var pair in pairs)
        {
            if (IndexOf(pair.Key) < 0)
                _values.Add(pair);
        }
        _own = _values.Count;
    }

    private void AddScope(object? scope)
    {
        if (scope is not IEnumerable<KeyValuePair<string, object?>> pairs)
            return;
        // The outermost scope comes first.
        foreach (var pair in pairs)
        {
            var at = IndexOf(pair.Key);
            if (at >= _own)
                _values[at] = pair;
            else if (at < 0 && pair.Key != Template)
                _values.Add(pair);
        }
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i].Key == name)
                return i;
        }
        return -1;
    }
}
