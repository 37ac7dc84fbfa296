namespace PlatformSdk.Contract;

/// <summary>What the build tells the program in <c>runtimeconfig.json</c>; <c>PlatformSdk.Build.Program.targets</c> sets it.</summary>
internal static class ProgramSwitches
{
    /// <summary>A library of the program's own writes its OpenAPI document.</summary>
    internal const string OwnDocument = "PlatformSdk.OwnDocument";
}
