namespace PlatformSdk.Secrets.Files;

/// <summary>
/// A secret with several fields, one file for each. The kubelet refreshes such a folder by pointing the link <c>..data</c> to another folder; user
/// and password must come from the same one.
/// </summary>
internal static class MountedFolder
{
    private const string DataLink = "..data";
    private const int Tries = 5;

    internal static async Task<List<KeyValuePair<string, string>>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Generation(folder);
            try
            {
                var fields = await ReadFieldsAsync(before ?? folder, cancellationToken).ConfigureAwait(false);
                if (Generation(folder) == before)
                    return fields;
            }
            catch (IOException) when (attempt < Tries && Generation(folder) != before)
            {
                // The folder was swapped during the read.
            }
            if (attempt == Tries)
                throw new SecretStoreException($"{folder} changed {Tries} times while it was read");
        }
    }

    private static string? Generation(string folder)
        => new DirectoryInfo(Path.Combine(folder, DataLink)) is { LinkTarget: { } target } ? Path.GetFullPath(target, folder) : null;

    private static async Task<List<KeyValuePair<string, string>>> ReadFieldsAsync(string folder, CancellationToken cancellationToken)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name.StartsWith('.'))
                continue;
            fields.Add(new(name, await MountedFile.ReadAsync(file, cancellationToken).ConfigureAwait(false)));
        }
        return fields;
    }
}
