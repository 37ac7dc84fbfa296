using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>The repository under the key of its host; none for a host that Cortex does not know.</summary>
internal static class CortexGit
{
    internal static YamlMapping? Render(ExportedService service) => service.Service.Repository is not { } repository ? null : repository.Host switch
    {
        "bitbucket.org" => new YamlMapping { ["bitbucket"] = new YamlMapping { ["repository"] = Quoted(repository.Path) } },
        "dev.azure.com" when Azure(repository.Path) is { } azure => new YamlMapping
        {
            ["azure"] = new YamlMapping
            {
                ["project"] = Quoted(azure.Project),
                ["repository"] = Quoted(azure.Repository),
                ["basepath"] = Folder(service),
            },
        },
        "dev.azure.com" => null,
        _ => Named(repository.Host.Contains("gitlab", StringComparison.Ordinal) ? "gitlab" : "github", repository, service),
    };

    private static YamlMapping Named(string host, Repository repository, ExportedService service) => new()
    {
        [host] = new YamlMapping { ["repository"] = Quoted(repository.Path), ["basepath"] = Folder(service) },
    };

    private static YamlScalar? Folder(ExportedService service) => service.Path == "/" ? null : Quoted(service.Path);

    /// <summary><c>organisation/project/_git/repository</c>, or without a project where it is called like the repository.</summary>
    private static (string Project, string Repository)? Azure(string path) => path.Split('/') switch
    {
        [_, var project, "_git", var repository] => (project, repository),
        [_, "_git", var repository] => (repository, repository),
        _ => null,
    };
}
