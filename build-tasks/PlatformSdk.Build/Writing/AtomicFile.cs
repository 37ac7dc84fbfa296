using System.Text;

namespace PlatformSdk.Build.Writing;

/// <summary>Writes a file so that nobody ever sees half of it: beside it first, then in its place.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text beside its place and returns where; a name that <see cref="Leftovers"/> knows.</summary>
    internal static string Stage(string path, string content) => Stage(path, Utf8.GetBytes(content));

    /// <summary>The same for bytes.</summary>
    internal static string Stage(string path, byte[] content)
    {
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(staged, content);
            return staged;
        }
        catch
        {
            // On a full disk the first half is there.
            Discard(staged);
            throw;
        }
    }

    internal static void Replace(string staged, string path) => File.Move(staged, path, overwrite: true);

    /// <summary>Removes what was staged in vain, as far as that can be done.</summary>
    internal static void Discard(string staged)
    {
        try
        {
            File.Delete(staged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build sweeps it up; what went wrong first is what the user must read.
        }
    }
}
