using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlatformSdk.Build.Reporting.Json;

/// <summary>Writes JSON as a stream: a report is too long to build as a tree first.</summary>
internal sealed class JsonText
{
    // Line ends are LF on every machine. The file is not a web page, so nothing is escaped for HTML.
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;

    private JsonText(Utf8JsonWriter json) => _json = json;

    /// <summary>The text of a file that is one object.</summary>
    internal static string Render(Action<JsonText> members)
    {
        using var text = new Utf8Text();
        Write(text, members, static (json, write) => write(json));
        return text.ToString();
    }

    /// <summary>Writes a file that is one object.</summary>
    internal static void Write<T>(Utf8Text text, T item, Action<JsonText, T> members)
    {
        using (var json = new Utf8JsonWriter(text, s_options))
            new JsonText(json).Braces(item, members);
        text.Append("\n");
    }

    internal void Add(string name, string? value) => _json.WriteString(name, value);

    internal void Add(string name, int value) => _json.WriteNumber(name, value);

    internal void Add(string name, decimal value) => _json.WriteNumber(name, value);

    internal void Add(string name, bool value) => _json.WriteBoolean(name, value);

    /// <summary>A member that is left out when it has no value.</summary>
    internal void AddIfAny(string name, string? value)
    {
        if (value is not null)
            Add(name, value);
    }

    /// <summary>An object.</summary>
    internal void Add(string name, Action<JsonText> members) => Add(name, members, static (json, write) => write(json));

    /// <summary>An object that says something about an item.</summary>
    internal void Add<T>(string name, T item, Action<JsonText, T> members)
    {
        _json.WritePropertyName(name);
        Braces(item, members);
    }

    /// <summary>A list of objects.</summary>
    internal void Add<T>(string name, IEnumerable<T> items, Action<JsonText, T> members)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            Braces(item, members);
        _json.WriteEndArray();
    }

    /// <summary>A list of texts.</summary>
    internal void Add(string name, IEnumerable<string> items)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            _json.WriteStringValue(item);
        _json.WriteEndArray();
    }

    private void Braces<T>(T item, Action<JsonText, T> members)
    {
        _json.WriteStartObject();
        members(this, item);
        _json.WriteEndObject();
    }
}
