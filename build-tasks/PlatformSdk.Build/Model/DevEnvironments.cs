namespace PlatformSdk.Build.Model;

/// <summary>Environments in which only developers depend on a service: alerts are quiet, and data stores need no certificate.</summary>
internal static class DevEnvironments
{
    private static readonly string[] Names = ["dev", "development"];

    internal static bool Contain(string environment) => Names.Contains(environment);
}
