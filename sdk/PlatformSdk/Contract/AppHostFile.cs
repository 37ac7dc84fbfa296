namespace PlatformSdk.Contract;

/// <summary>The file that the build of an AppHost writes for PlatformSdk.Aspire, and the name of the resource that it becomes.</summary>
internal static class AppHostFile
{
    internal const string Name = "platform.system.json";
}
