using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>
/// <c>deploy/infrastructure/&lt;environment&gt;/main.tf.json</c>: one root module and one state for each environment of the service.
/// </summary>
internal static class InfrastructureFolder
{
    internal const string Path = "deploy/infrastructure";

    internal const string FileName = "main.tf.json";

    internal static string PathOf(string environment) => $"{Path}/{environment}/{FileName}";

    /// <summary>The environment whose root module a file is; null for any other file.</summary>
    internal static string? EnvironmentOf(string path) => path.Split('/') is ["deploy", _, var environment, FileName] ? environment : null;

    /// <param name="model">The resolved description.</param>
    /// <param name="committed">The committed files by environment.</param>
    internal static IEnumerable<Artifact> Render(PlatformModel model, IReadOnlyDictionary<string, string> committed)
    {
        foreach (var service in model.Environments)
        {
            if (RootModule.Render(service, CommittedModule.Parse(committed.GetValueOrDefault(service.Environment))) is { } root)
                yield return JsonArtifact.FromObject(PathOf(service.Environment), root);
        }
    }
}
