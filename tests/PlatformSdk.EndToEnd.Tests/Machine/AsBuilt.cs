using System.Diagnostics;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A folder as it is after a build, to the time of every file, for tests that change what is in it.</summary>
public sealed class AsBuilt
{
    private readonly string _folder;
    private readonly string _kept;

    /// <param name="folder">What was built. It stays where it is, since a build writes down where it was.</param>
    /// <param name="kept">An empty folder for the copy.</param>
    public AsBuilt(string folder, string kept)
    {
        (_folder, _kept) = (folder, kept);
        Copy(_folder, _kept);
    }

    /// <summary>Undoes what the test before has done. The compiler may still be writing its last files: they are deleted, too.</summary>
    public void Reset()
    {
        var begin = Stopwatch.GetTimestamp();
        while (!TryReset(canFail: Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMinutes(1)))
            Thread.Sleep(50);
    }

    private bool TryReset(bool canFail)
    {
        try
        {
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
            Copy(_kept, _folder);
            return true;
        }
        catch (IOException) when (canFail)
        {
            return false;
        }
    }

    /// <summary>A copy has the time of its original; <see cref="File.Copy(string, string)"/> sees to it.</summary>
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
