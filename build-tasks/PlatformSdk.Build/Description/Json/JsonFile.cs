using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Json;

/// <summary>A JSON file for .NET's configuration or template engine: comments and a trailing comma are allowed.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions s_lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>The object and its source text, or null after a finding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as findings show it.</param>
    /// <param name="code">The code for a file that is not a JSON object.</param>
    /// <param name="findings">Receives the finding.</param>
    internal static (JsonObject Json, byte[] Text)? Read(string path, string shown, Code code, FindingList findings)
    {
        try
        {
            var content = InputFile.Read(path).AsSpan();
            var text = (content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content).ToArray();
            if (JsonNode.Parse(text, documentOptions: s_lenient) is JsonObject json)
                return (json, text);
            findings.Add(code, Span.WholeFile(shown), "A JSON object is expected: { … }.");
        }
        catch (JsonException e)
        {
            // The parser's message may quote the file, and a settings file may contain a password.
            findings.Add(code, Span.At(shown, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                "The file is not valid JSON. Check the commas, quotes and brackets on this line and the one before, and that no key appears " +
                    "twice.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(code, Span.WholeFile(shown), $"The file cannot be read: {e.Message.TrimEnd('.')}.");
        }

        return null;
    }
}
