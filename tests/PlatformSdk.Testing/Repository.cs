namespace PlatformSdk.Testing;

/// <summary>The clone that the tests and the benchmarks run in.</summary>
public static class Repository
{
    // Not by CallerFilePath: a build server's deterministic build maps it to another path.
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "PlatformSdk.sln")) ? folder
        : Find(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException(
            $"Run this from a clone of the repository: PlatformSdk.sln is not above {AppContext.BaseDirectory}"));
}
