using System.Text;

namespace PlatformSdk.Secrets.Files;

/// <summary>One value in a file.</summary>
internal static class MountedFile
{
    /// <summary>No secret is larger: a Kubernetes Secret as a whole may have 1 MiB.</summary>
    internal const int Largest = 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads the value. One line end at the very end is no part of it: an editor or <c>echo</c> put it there. Any other white space is kept.
    /// </summary>
    internal static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // Opened anew each time: a mount is refreshed by swapping a symbolic link, and a watcher or an open file would stay with the old one.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
        if (file.Length > Largest)
            throw new SecretStoreException($"{path} has {file.Length} bytes; a secret has at most {Largest}");

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
