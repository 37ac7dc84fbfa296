namespace PlatformSdk.Testing.Docs;

/// <summary>A file of the repository that is derived; PLATFORM_ACCEPT=1 writes it, otherwise a test compares.</summary>
public static class CommittedFile
{
    public static void ShouldBe(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        var actual = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        actual.ShouldBe(expected, $"{path} is derived; run the tests with PLATFORM_ACCEPT=1 and commit it");
    }

    /// <summary>The files below a folder of the repository, relative to it.</summary>
    public static IEnumerable<string> Under(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'));
    }
}
