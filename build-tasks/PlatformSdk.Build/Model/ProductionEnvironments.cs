namespace PlatformSdk.Build.Model;

/// <summary>Environments that customers depend on: nothing is copied from them, and Argo CD changes them only after a manual sync.</summary>
internal static class ProductionEnvironments
{
    private static readonly string[] Names = ["production", "prod", "live"];

    // A rehearsal of production is not production.
    private static readonly string[] Not = ["pre", "non", "not"];

    /// <summary>
    /// Whether one part of the name indicates production, as in <c>production-ne</c>, <c>prod2</c> and <c>eu-live</c>; not in <c>pre-production</c>.
    /// </summary>
    internal static bool Contain(string environment) => Parts(environment) is var parts && !Not.Contains(parts[0]) && parts.Any(Names.Contains);

    /// <summary>The words of a name: <c>prod2-eu</c> has <c>prod</c> and <c>eu</c>.</summary>
    internal static IReadOnlyList<string> Parts(string environment) => [.. environment.Split('-').Select(part => part.TrimEnd([.. "0123456789"]))];
}
