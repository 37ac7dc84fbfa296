using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>
/// The address of the repository: the project's own property, or the remote <c>origin</c>. Never with the token that a remote may contain.
/// </summary>
internal static partial class GitRemote
{
    internal static Deduced? Deduce(ProjectFacts project)
    {
        if (Normal(project.RepositoryUrl) is { } said)
            return new Deduced(said, "RepositoryUrl of the project");
        return project.RepositoryRoot is { } root && Config(Path.Combine(root, ".git")) is { } config
            && Origin().Match(config) is { Success: true } origin && Normal(origin.Groups["url"].Value) is { } url
            ? new Deduced(url, "the remote 'origin'")
            : null;
    }

    /// <summary>Converts the forms that git accepts to the form of platform.yaml; null for anything else, such as a folder.</summary>
    internal static string? Normal(string? url) =>
        url is not null && Address().Match(url.Trim()) is { Success: true } match
            ? Repository.Parse($"{match.Groups["host"].Value.ToLowerInvariant()}/{match.Groups["path"].Value}")?.ToString()
            : null;

    /// <summary>The git configuration of a clone, or of the clone that a worktree belongs to.</summary>
    private static string? Config(string git)
    {
        if (TextFile.Read(git)?.Trim() is { } link && link.StartsWith("gitdir: ", StringComparison.Ordinal))
        {
            git = Path.Combine(Path.GetDirectoryName(git)!, link["gitdir: ".Length..]);
            git = TextFile.Read(Path.Combine(git, "commondir")) is { } common ? Path.Combine(git, common.Trim()) : git;
        }

        return TextFile.Read(Path.Combine(git, "config"));
    }

    [GeneratedRegex(@"\[remote ""origin""\][^\[]*?\burl\s*=\s*(?<url>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^((https?|ssh|git)://([^@/\s]*@)?(?<host>[^:/\s]+)(:\d+)?/|([^@/\s]+@)(?<host>[^:/\s]+):)(?<path>[^\s?#]+?)(\.git)?/?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
