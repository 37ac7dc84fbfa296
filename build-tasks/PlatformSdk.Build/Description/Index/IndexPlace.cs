using System.Globalization;
using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Index;

/// <summary>Finds the line of a member such as <c>services[2].name</c>, which the parser does not keep. Only an error needs it.</summary>
internal static class IndexPlace
{
    internal static Span Find(byte[] text, string file, string path)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        // The path of each open object or list, and the next index where it is a list.
        var open = new Stack<(string Path, int Next)>();
        var member = "";
        while (reader.Read())
        {
            var place = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = Join(open.Peek().Path, reader.GetString()!);
                    if (member == path)
                        return At(text, file, place);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            if (open.Count > 0 && open.Peek().Next >= 0)
            {
                var (list, next) = open.Pop();
                open.Push((list, next + 1));
                member = string.Create(CultureInfo.InvariantCulture, $"{list}[{next}]");
                if (member == path)
                    return At(text, file, place);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((member, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }

        return Span.At(file, 1, 1);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static Span At(byte[] text, string file, int start)
    {
        var before = text.AsSpan(0, start);
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return Span.At(file, before.Count((byte)'\n') + 1, column);
    }
}
