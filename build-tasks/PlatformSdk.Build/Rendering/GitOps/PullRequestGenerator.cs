using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>The generator of Argo CD that finds the pull requests with the label <c>preview</c> on the host of a repository.</summary>
internal static class PullRequestGenerator
{
    /// <summary>Null for a path that the host cannot have.</summary>
    internal static YamlMapping? Render(Repository repository)
    {
        if (OnHost(repository) is not var (name, settings))
            return null;
        settings["labels"] = new YamlSequence { "preview" };
        return new YamlMapping { [name] = settings, ["requeueAfterSeconds"] = 180 };
    }

    private static (string Name, YamlMapping Settings)? OnHost(Repository repository) => (repository.Kind, repository.Path.Split('/')) switch
    {
        (RepositoryHost.GitHub, [var owner, var name]) => ("github", new YamlMapping
        {
            ["owner"] = Quoted(owner),
            ["repo"] = Quoted(name),
            ["api"] = QuotedOrNone(repository.Host == "github.com" ? null : $"https://{repository.Host}/"),
        }),
        (RepositoryHost.GitLab, _) => ("gitlab", new YamlMapping
        {
            ["project"] = Quoted(repository.Path),
            ["api"] = QuotedOrNone(repository.Host == "gitlab.com" ? null : $"https://{repository.Host}/"),
            ["pullRequestState"] = "opened",
        }),
        (RepositoryHost.Azure, [var organization, var project, "_git", var name]) => ("azuredevops", new YamlMapping
        {
            ["organization"] = Quoted(organization),
            ["project"] = Quoted(project),
            ["repo"] = Quoted(name),
        }),
        _ => null,
    };
}
