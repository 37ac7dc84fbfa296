namespace PlatformSdk.Build.Model;

/// <summary>
/// Environments whose name indicates that no customer depends on them. A name such as <c>eu</c> is neither a test nor a production environment (<see
/// cref="ProductionEnvironments"/>).
/// </summary>
internal static class TestEnvironments
{
    private static readonly string[] Names =
    [
        "dev", "development", "test", "testing", "int", "integration", "qa", "uat", "staging", "stage", "stg", "sandbox", "demo", "preview",
        "preprod", "preproduction", "nonprod", "nonproduction", "pre", "non",
    ];

    /// <summary>
    /// Whether one part of the name indicates a test environment, as in <c>dev-ne</c>, <c>test2</c> and <c>pre-production</c>, and none indicates
    /// production.
    /// </summary>
    internal static bool Contain(string environment) =>
        !ProductionEnvironments.Contain(environment) && ProductionEnvironments.Parts(environment).Any(Names.Contains);
}
