using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Reading;

/// <summary>The place of each property in a JSON text, by path such as <c>symbols.owner</c>: the parser's own tree does not keep it.</summary>
internal sealed class JsonPlaces
{
    private readonly string _file;
    private readonly Dictionary<string, Span> _spans = new(StringComparer.Ordinal);

    internal JsonPlaces(string file, byte[] text)
    {
        _file = file;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new Stack<string>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    _spans[string.Join('.', path.Reverse().Append(name).Where(part => part.Length > 0))] =
                        SpanAt(text, (int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(name);
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    break;
            }
        }
    }

    /// <summary>The place of a property, or of the nearest one that contains it.</summary>
    internal Span PlaceOf(string path)
    {
        for (; path.Length > 0; path = path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "")
        {
            if (_spans.TryGetValue(path, out var span))
                return span;
        }

        return Span.WholeFile(_file);
    }

    private Span SpanAt(byte[] text, int start, int length)
    {
        var before = text.AsSpan(0, start);
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new Span(_file, line, column, line, column + length);
    }
}
