namespace PlatformSdk.Contract;

/// <summary>Settings that the build writes to <c>runtimeconfig.json</c>, in <c>PlatformSdk.Build.Program.targets</c>.</summary>
internal static class ProgramSwitches
{
    /// <summary>The program has its own library that writes its OpenAPI document.</summary>
    internal const string OwnDocument = "PlatformSdk.OwnDocument";
}
