using System.Text;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>A file that a user wrote, read once into a tree with places.</summary>
internal static class DescriptionFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The map at the root of the file's only document, or null after an error, which is added to the findings.</summary>
    internal static YamlMapping? ReadMapping(string path, string shownAs, FindingList findings) =>
        ReadText(path, shownAs, findings) is { } text ? ParseMapping(text, shownAs, findings) : null;

    /// <summary>The same for text in memory.</summary>
    internal static YamlMapping? ParseMapping(string text, string shownAs, FindingList findings)
    {
        if (YamlReader.ReadAll(text, shownAs, findings) is not { } documents)
            return null;
        switch (documents)
        {
            case []:
            case [YamlScalar { Value.Length: 0 }]:
                findings.Add(ReadingCodes.Empty, Span.WholeFile(shownAs), "The file is empty. Start with apiVersion, kind, name and owner.");
                return null;
            case [YamlMapping mapping]:
                return mapping;
            case [var other]:
                findings.Add(DescriptionCodes.WrongType, other.Span, "Expected keys with values, such as 'name: orders'.");
                return null;
            default:
                findings.Add(ReadingCodes.SeveralDocuments, documents[1].Span, "A second document starts here. Keep one document in the file.");
                return null;
        }
    }

    /// <summary>The text of a file, or null after an error, which is added to the findings.</summary>
    internal static string? ReadText(string path, string shownAs, FindingList findings)
    {
        try
        {
            return Decode(InputFile.Read(path), shownAs, findings);
        }
        catch (TooLargeException)
        {
            findings.Add(ReadingCodes.TooLarge, Span.WholeFile(shownAs), "The file is larger than 1 MiB. Is it the right one?");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ReadingCodes.Unreadable, Span.WholeFile(shownAs), $"The file cannot be read: {e.GetType().Name switch
            {
                nameof(FileNotFoundException) or nameof(DirectoryNotFoundException) => "it does not exist",
                nameof(UnauthorizedAccessException) => "permission denied",
                _ => e.Message.TrimEnd('.'),
            }}. Correct the path or the permissions.");
            return null;
        }
    }

    /// <summary>The text of a file in UTF-8, or null after an error, which is added to the findings.</summary>
    internal static string? Decode(byte[] bytes, string shownAs, FindingList findings)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[3..];
        try
        {
            // A zero byte is never UTF-8 text: the file is UTF-16, UTF-32 or binary.
            var text = content.Contains((byte)0) ? null : Strict.GetString(content);
            if (text is not null)
                return text;
        }
        catch (DecoderFallbackException)
        {
            // Reported below, with the same fix.
        }

        findings.Add(ReadingCodes.Encoding, Span.WholeFile(shownAs), "The file is not UTF-8. Save it as UTF-8 in your editor.");
        return null;
    }
}
