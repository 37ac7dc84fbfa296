namespace PlatformSdk.Contract;

/// <summary>Settings that the build compiles into a program or writes to its <c>runtimeconfig.json</c>.</summary>
internal static class ProgramSwitches
{
    /// <summary>The program has its own library that writes its OpenAPI document.</summary>
    internal const string OwnDocument = "PlatformSdk.OwnDocument";

    /// <summary>False in a native program: the native compiler leaves the development page out.</summary>
    internal const string DevelopmentPage = "PlatformSdk.DevelopmentPage";
}
