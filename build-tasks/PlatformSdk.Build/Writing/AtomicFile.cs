using System.Text;

namespace PlatformSdk.Build.Writing;

/// <summary>Writes a file to a temporary name in the same folder and then renames it, so that no reader sees a partial file.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text to a temporary file in the same folder and returns its path; <see cref="Leftovers"/> recognizes the name.</summary>
    internal static string Stage(string path, string content) => Stage(path, Utf8.GetBytes(content));

    /// <summary>The same for bytes.</summary>
    internal static string Stage(string path, ReadOnlySpan<byte> content)
    {
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(staged, content);
            return staged;
        }
        catch
        {
            // A full disk leaves a partial file.
            Discard(staged);
            throw;
        }
    }

    internal static void Replace(string staged, string path) => File.Move(staged, path, overwrite: true);

    /// <summary>Deletes a staged file that is not needed, if possible.</summary>
    internal static void Discard(string staged)
    {
        try
        {
            File.Delete(staged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build deletes it; the first error is the one to show.
        }
    }
}
