using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Policy.Own.Protocol;

namespace PlatformSdk.Build.Policies;

/// <summary>Writes the answers, each as one line that is flushed at once: the build measures how long a rule takes.</summary>
internal sealed class Answers(Stream output)
{
    /// <summary>The mark starts a new line, whatever a rule has printed past the console.</summary>
    private static readonly byte[] s_start = Encoding.UTF8.GetBytes(PolicyProtocol.Mark);

    internal void Send(string kind, string unit, Action<Utf8JsonWriter>? more = null)
    {
        using var line = new MemoryStream();
        line.Write(s_start);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString(PolicyProtocol.Kind, kind);
            json.WriteString(PolicyProtocol.Unit, unit);
            more?.Invoke(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        line.WriteTo(output);
        output.Flush();
    }

    internal void Send(string kind, string unit, string text) => Send(kind, unit, json => json.WriteString(PolicyProtocol.Text, text));
}
