namespace PlatformSdk.Build.Description.Files;

/// <summary>Reads a file whose content others decide. It never waits, and never takes more memory than a file of its kind may have.</summary>
internal static class InputFile
{
    /// <summary>What people write has a few hundred lines.</summary>
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
        // The length of a file of the system's own (under /proc) is not known before its end.
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
                throw new TooLargeException();
        }

        return content.ToArray();
    }

    /// <summary>The same as text, whatever it is encoded in.</summary>
    internal static string ReadText(string path, int most = LargestWritten)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, most)));
        return reader.ReadToEnd();
    }
}

/// <summary>A file is larger than any of its kind.</summary>
internal sealed class TooLargeException() : IOException("it is too large");
