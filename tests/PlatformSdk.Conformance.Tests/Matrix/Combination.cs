using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>One service of the matrix. Its name says what it combines, and is the name of its objects too.</summary>
/// <param name="Name">The name of the service.</param>
/// <param name="Description">Its platform.yaml.</param>
/// <param name="Team">Whose platform.defaults.yaml holds: a key of <see cref="PlatformTeams.All"/>.</param>
internal sealed record Combination(string Name, string Description, string Team)
{
    /// <summary>What its platform.defaults.yaml has in addition.</summary>
    internal string More { get; init; } = "";

    /// <summary>Where it runs: those of a description that names none.</summary>
    internal IReadOnlyList<string> Environments { get; init; } = ["dev", "staging", "production"];

    /// <summary>As it is after a release everywhere: before one, kustomization.yaml leaves out whatever runs pods.</summary>
    internal IReadOnlyDictionary<string, string> Render() => Run.Files(
        Description, More.Length == 0 ? PlatformTeams.All[Team] : (PlatformTeams.All[Team] ?? "apiVersion: platform-sdk/v1\n") + More,
            releases: Environments.ToDictionary(e => e, _ => new ReleaseDescription(null, "1.4.2", null, null, null)));
}
