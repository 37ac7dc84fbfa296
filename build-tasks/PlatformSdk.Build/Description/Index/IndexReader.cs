using System.Globalization;
using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Index;

/// <summary>Reads a <c>platform-index.json</c>, which may come from another repository and another version of the SDK.</summary>
internal static class IndexReader
{
    /// <summary>A system of thousands of services.</summary>
    private const int Largest = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions s_options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>The index, or null after a finding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as findings show it.</param>
    /// <param name="findings">Receives the finding.</param>
    internal static SystemIndex? Read(string path, string shown, FindingList findings)
    {
        byte[] text = [];
        try
        {
            text = InputFile.Read(path, Largest);
            var content = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text.AsMemory(3) : text;
            text = content.ToArray();
            using var json = JsonDocument.Parse(content, s_options);
            return Read(new IndexNode(json.RootElement, ""));
        }
        catch (NewerIndexException e)
        {
            findings.Add(SystemCodes.NewerIndex, IndexPlace.Find(text, shown, e.Path), e.Message);
        }
        catch (BadIndexException e)
        {
            findings.Add(SystemCodes.BadIndex, IndexPlace.Find(text, shown, e.Path),
                $"{e.Message} Build the system that writes this file again, and use what it wrote.");
        }
        catch (JsonException e)
        {
            findings.Add(SystemCodes.BadIndex, Span.At(shown, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                "The file is not valid JSON, or names a member twice. Build the system that writes it again, and use what it wrote.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(SystemCodes.BadIndex, Span.WholeFile(shown), $"The index cannot be read: {(File.Exists(path) ? Shorten.Text(e.Message)
                .TrimEnd('.') : "it does not exist")}. Correct the path of the item PlatformIndex.");
        }

        return null;
    }

    /// <summary>The committed index of the repository, for one of its services: the nearest one up to the root. Null without one.</summary>
    /// <param name="folders">The service's folder and those above it, up to the root.</param>
    /// <param name="findings">Receives a finding where it cannot be read.</param>
    internal static SystemIndex? ReadNearest(IEnumerable<string> folders, FindingList findings) =>
        folders.Select(folder => Path.Combine(folder, SystemIndex.UsualPath)).FirstOrDefault(File.Exists) is { } file
            ? Read(file, SystemIndex.UsualPath, findings) : null;

    private static SystemIndex Read(IndexNode root)
    {
        var version = root.Number("version") ?? throw new BadIndexException("", "'version' must be a number.");
        if (version != SystemIndex.Version)
            throw new NewerIndexException("version", string.Create(CultureInfo.InvariantCulture,
                $"The index has version {version}; this SDK reads version {SystemIndex.Version}. Update PlatformSdk.Build."));
        return new SystemIndex(Name(root, "system"), [.. root.List("services").Select(IndexMembers.Service)]);
    }

    internal static string Name(IndexNode node, string member) =>
        node.Need(member, text => text.Length <= Texts.LongestName && Texts.NamePattern.IsMatch(text) ? text : null, "a name such as 'orders'");
}

/// <summary>The index is of another version of the format.</summary>
internal sealed class NewerIndexException(string path, string message) : Exception(message)
{
    internal string Path => path;
}
