using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>Writes the values of a line as one object with JSON types.</summary>
internal static class JsonAttributes
{
    internal static void Write<TState>(Utf8JsonWriter json, TState state, IExternalScopeProvider? scopes)
    {
        var isBegun = false;
        foreach (var (name, value) in LogAttributes.Merge(state, scopes))
        {
            if (name == LogAttributes.Template)
                continue;
            if (!isBegun)
                json.WriteStartObject("attributes");
            isBegun = true;
            WriteValue(json, name, value);
        }
        if (isBegun)
            json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
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
