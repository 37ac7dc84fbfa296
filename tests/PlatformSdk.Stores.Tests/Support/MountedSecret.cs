namespace PlatformSdk.Stores.Tests.Support;

/// <summary>The Secret of a need, mounted as a folder with a file for each field.</summary>
internal sealed class MountedSecret : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal MountedSecret(string need, params (string Field, string Value)[] fields)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, need)).FullName;
        foreach (var (field, value) in fields)
            File.WriteAllText(Path.Combine(folder, field), value);
    }

    /// <summary>The settings with which a process reads it.</summary>
    internal (string Key, string? Value)[] Settings => [("Platform:Secrets:Store", "files"), ("Platform:Secrets:Path", _folder.Path)];

    public void Dispose() => _folder.Dispose();
}
