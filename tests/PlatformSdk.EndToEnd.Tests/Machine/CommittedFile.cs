namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A file of the repository that is derived; PLATFORM_ACCEPT=1 writes it, otherwise a test compares.</summary>
internal static class CommittedFile
{
    internal static void ShouldBe(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        (File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "")
            .ShouldBe(expected, $"{path} is derived; run the tests with PLATFORM_ACCEPT=1 and commit it");
    }
}
