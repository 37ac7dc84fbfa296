using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>The values of a message and of the scopes around it, as one object. The innermost of a name comes first and is the only one written.</summary>
internal static class LogAttributes
{
    internal static void Write<TState>(Utf8JsonWriter json, TState state, IExternalScopeProvider? scopes)
    {
        var values = new Values(json);
        values.Add(state);
        scopes?.ForEachScope(static (scope, values) => values.Add(scope), values);
        values.End();
    }

    private sealed class Values(Utf8JsonWriter json)
    {
        private readonly List<string> _names = [];

        internal void Add(object? state)
        {
            if (state is not IEnumerable<KeyValuePair<string, object?>> pairs)
                return;
            foreach (var (name, value) in pairs)
            {
                if (name == "{OriginalFormat}" || _names.Contains(name))
                    continue;
                if (_names.Count == 0)
                    json.WriteStartObject("attributes");
                _names.Add(name);
                WriteValue(name, value);
            }
        }

        internal void End()
        {
            if (_names.Count > 0)
                json.WriteEndObject();
        }

        private void WriteValue(string name, object? value)
        {
            switch (value)
            {
                case null: json.WriteNull(name); break;
                case string text: json.WriteString(name, text); break;
                case bool flag: json.WriteBoolean(name, flag); break;
                case int number: json.WriteNumber(name, number); break;
                case long number: json.WriteNumber(name, number); break;
                case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
                default: json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            }
        }
    }
}
