namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
        => File.Exists(Path.Combine(folder, "PlatformSdk.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
