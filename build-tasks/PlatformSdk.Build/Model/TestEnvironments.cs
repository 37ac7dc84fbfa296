namespace PlatformSdk.Build.Model;

/// <summary>
/// Environments whose name says that no customer depends on them. Of a name that says nothing, such as <c>eu</c>, we know neither that nor the
/// opposite (<see cref="ProductionEnvironments"/>).
/// </summary>
internal static class TestEnvironments
{
    private static readonly string[] Names =
    [
        "dev", "development", "test", "testing", "int", "integration", "qa", "uat", "staging", "stage", "stg", "sandbox", "demo", "preview",
        "preprod", "preproduction", "nonprod", "nonproduction", "pre", "non",
    ];

    /// <summary>One part of the name says it, as in <c>dev-ne</c>, <c>test2</c> and <c>pre-production</c>, and none says production.</summary>
    internal static bool Contain(string environment) =>
        !ProductionEnvironments.Contain(environment) && ProductionEnvironments.Parts(environment).Any(Names.Contains);
}
