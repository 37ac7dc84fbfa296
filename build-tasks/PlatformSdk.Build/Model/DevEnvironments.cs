namespace PlatformSdk.Build.Model;

/// <summary>Environments that only developers depend on: alerts are quiet, and data stores need no certificate.</summary>
internal static class DevEnvironments
{
    private static readonly string[] Names = ["dev", "development"];

    internal static bool Contain(string environment) => Names.Contains(environment);
}
