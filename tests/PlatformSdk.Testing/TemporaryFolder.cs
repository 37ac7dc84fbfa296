namespace PlatformSdk.Testing;

/// <summary>A folder that is gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("platform-").FullName;

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file below it, and gives its path.</summary>
    public string Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
