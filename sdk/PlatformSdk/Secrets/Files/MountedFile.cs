using System.Text;

namespace PlatformSdk.Secrets.Files;

/// <summary>Reads a file with one value.</summary>
internal static class MountedFile
{
    /// <summary>The maximum size of a secret: a whole Kubernetes Secret is limited to 1 MiB.</summary>
    internal const int Largest = 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads the value. One line end at the end of the file is removed, because editors and <c>echo</c> add it. All other white space is kept.
    /// </summary>
    internal static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // Opened for each read: a mount is refreshed by swapping a symbolic link, and a watcher or an open file would keep reading the old file.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
        if (file.Length > Largest)
            throw new SecretStoreException($"{path} has {file.Length} bytes; the maximum for a secret is {Largest}");

        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return WithoutLineEnd(s_strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new SecretStoreException($"{path} is not UTF-8 text; store binary values as Base64");
        }
    }

    private static string WithoutLineEnd(string text)
        => text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
}
