using System.Text;

namespace PlatformSdk.Build.Writing;

/// <summary>Writes a file so that nobody ever sees half of it: beside it first, then in its place.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file of the build's own (in <c>obj/</c>) if its text is another one. Untouched it does not make others rebuild.</summary>
    internal static bool WriteIfChanged(string path, string content)
    {
        if (File.Exists(path) && File.ReadAllText(path) == content)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Replace(Stage(path, content), path);
        return true;
    }

    /// <summary>Writes the text beside its place and returns where.</summary>
    internal static string Stage(string path, string content)
    {
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        File.WriteAllText(staged, content, Utf8);
        return staged;
    }

    internal static void Replace(string staged, string path) => File.Move(staged, path, overwrite: true);
}
