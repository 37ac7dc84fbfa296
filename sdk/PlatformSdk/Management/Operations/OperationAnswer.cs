using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlatformSdk.Management.Operations;

/// <summary>An answer for an operator.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="Body">The body.</param>
internal sealed record OperationAnswer(int Status, string ContentType, byte[] Body)
{
    private static readonly JsonWriterOptions s_json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>One more header, such as <c>Allow: GET</c>. Never text of the client.</summary>
    internal string? Header { get; init; }

    internal static OperationAnswer Json(Action<Utf8JsonWriter> write, int status = 200, string type = "application/json")
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, s_json))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        body.Write("\n"u8);
        return new(status, type, body.WrittenSpan.ToArray());
    }

    /// <summary>Problem details (RFC 9457). The detail says what is wrong and how to fix it.</summary>
    internal static OperationAnswer Problem(int status, string title, string detail) => Json(json =>
    {
        json.WriteString("title", title);
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
    }, status, "application/problem+json");

    internal static OperationAnswer Refuse(string detail) => Problem(400, "Bad Request", detail);

    internal static OperationAnswer NotAllowed(string allowed)
        => Problem(405, "Method Not Allowed", $"This path accepts {allowed}.") with { Header = $"Allow: {allowed}" };
}
