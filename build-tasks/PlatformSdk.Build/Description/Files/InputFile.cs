namespace PlatformSdk.Build.Description.Files;

/// <summary>Reads a file that this build does not control. It never blocks, and limits memory to the largest size of such a file.</summary>
internal static class InputFile
{
    /// <summary>Files that people write have a few hundred lines.</summary>
    internal const int LargestWritten = 1024 * 1024;

    /// <exception cref="TooLargeException">It has more bytes than <paramref name="most"/>.</exception>
    /// <exception cref="IOException">It cannot be read, or has no content that ends.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static byte[] Read(string path, int most = LargestWritten)
    {
        if (SpecialFile.NameOf(path) is { } special)
            throw new IOException($"it is {special}");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > most)
            throw new TooLargeException();
        using var content = new MemoryStream((int)stream.Length);
        // The length of a system file (under /proc) is not known before its end.
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
                throw new TooLargeException();
        }

        return content.ToArray();
    }

    /// <summary>The same as text, in any encoding.</summary>
    internal static string ReadText(string path, int most = LargestWritten)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, most)));
        return reader.ReadToEnd();
    }
}

/// <summary>The file is larger than such a file can be.</summary>
internal sealed class TooLargeException() : IOException("it is too large");
