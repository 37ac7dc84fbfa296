namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>The paths of the chart.</summary>
internal static class ChartFiles
{
    internal const string Folder = "deploy/chart/";

    /// <summary>The folder of the objects, in the chart.</summary>
    internal const string Objects = "manifests";

    internal static string Manifests(string environment) => $"{Folder}{Objects}/{environment}.yaml";
}
