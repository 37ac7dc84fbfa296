using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlatformSdk.Build.Reporting.Json;

/// <summary>Writes JSON as a stream: a report is too long to build as a tree first.</summary>
internal sealed class JsonText : IDisposable
{
    // Line ends are LF on every machine. The file is not a web page, so nothing is escaped for HTML.
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _bytes = new(64 * 1024);
    private readonly Utf8JsonWriter _json;

    private JsonText() => _json = new Utf8JsonWriter(_bytes, s_options);

    /// <summary>The text of a file that is one object.</summary>
    internal static string Render(Action<JsonText> members)
    {
        using var text = new JsonText();
        text.Braces(members);
        text._json.Flush();
        return Encoding.UTF8.GetString(text._bytes.GetBuffer(), 0, (int)text._bytes.Length) + "\n";
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
    internal void Add(string name, Action<JsonText> members)
    {
        _json.WritePropertyName(name);
        Braces(members);
    }

    /// <summary>A list of objects.</summary>
    internal void Add<T>(string name, IEnumerable<T> items, Action<JsonText, T> members)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            Braces(json => members(json, item));
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

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    private void Braces(Action<JsonText> members)
    {
        _json.WriteStartObject();
        members(this);
        _json.WriteEndObject();
    }
}
