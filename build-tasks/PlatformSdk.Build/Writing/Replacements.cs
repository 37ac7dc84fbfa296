namespace PlatformSdk.Build.Writing;

/// <summary>Files that take their places one after the other. If one of them cannot, those before it get their former content back.</summary>
internal sealed class Replacements
{
    private readonly Stack<(string Path, byte[]? Former)> _done = new();

    /// <summary>Puts a staged file in its place.</summary>
    internal void Replace(string staged, string path) => Do(path, () => AtomicFile.Replace(staged, path));

    internal void Delete(string path) => Do(path, () => File.Delete(path));

    /// <summary>
    /// Everything is as it was, as far as the system allows: the next build writes the rest, and the first error is the one to show.
    /// </summary>
    internal void TakeBack()
    {
        foreach (var (path, former) in _done)
        {
            try
            {
                Restore(path, former);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // See the summary.
            }
        }

        _done.Clear();
    }

    private static void Restore(string path, byte[]? former)
    {
        if (former is null)
        {
            File.Delete(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Replace(AtomicFile.Stage(path, former), path);
    }

    private void Do(string path, Action change)
    {
        var former = File.Exists(path) ? File.ReadAllBytes(path) : null;
        change();
        _done.Push((path, former));
    }
}
