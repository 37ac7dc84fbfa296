using System.Reflection;

namespace PlatformSdk.Contract;

/// <summary>All packages of the SDK are released together, so they have one version.</summary>
internal static class SdkPackages
{
    /// <summary>The version of this package, without the commit.</summary>
    internal static string Version { get; } = typeof(SdkPackages).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <summary>The command that adds another package of the SDK to a project.</summary>
    internal static string AddCommand(string package) => AddCommand(package, Version);

    /// <summary>The same for a version: without the option, NuGet looks for a stable one, and fails if there is none.</summary>
    internal static string AddCommand(string package, string version) =>
        $"dotnet add package {package}{(version.Contains('-', StringComparison.Ordinal) ? " --prerelease" : "")}";
}
