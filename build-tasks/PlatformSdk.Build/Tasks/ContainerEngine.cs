namespace PlatformSdk.Build.Tasks;

/// <summary>The container engines that the .NET SDK can load an image into.</summary>
internal static class ContainerEngine
{
    private static readonly string[] s_names = OperatingSystem.IsWindows() ? ["docker.exe", "podman.exe"] : ["docker", "podman"];

    /// <summary>Whether one is in a folder of the search path. It may still be stopped; the .NET SDK reports that.</summary>
    internal static bool IsIn(string searchPath) => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => Array.Exists(s_names, name => File.Exists(Path.Combine(folder, name))));
}
