using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>The address of the repository: host, then path, without a scheme: <c>github.com/acme/orders</c>.</summary>
internal sealed partial record Repository(string Host, string Path)
{
    internal string Url => $"https://{Host}/{Path}";

    /// <summary>
    /// The URL that git clones. Most hosts accept <c>.git</c>, and GitLab redirects URLs without it, which Argo CD does not follow. Azure Repos, AWS
    /// CodeCommit and Google do not accept the suffix.
    /// </summary>
    internal string CloneUrl => Url + (RejectsGitSuffix ? "" : ".git");

    /// <summary>A server of one's own is known by a part of its name, such as <c>gitlab.acme.example</c>.</summary>
    internal RepositoryHost Kind =>
        Host == "dev.azure.com" ? RepositoryHost.Azure
        : Host.Split('.', '-').Contains("gitlab") ? RepositoryHost.GitLab
        : Host.Split('.', '-').Contains("github") ? RepositoryHost.GitHub
        : RepositoryHost.Other;

    /// <summary>Whether Argo CD can look for its pull requests: the path is one that the host can have.</summary>
    internal bool HasPullRequests => (Kind, Path.Split('/')) is (RepositoryHost.GitHub, [_, _]) or (RepositoryHost.GitLab, _)
        or (RepositoryHost.Azure, [_, _, "_git", _]);

    private bool RejectsGitSuffix =>
        Path.Split('/').Contains("_git") || Host.StartsWith("git-codecommit.", StringComparison.Ordinal) || Host == "source.developers.google.com";

    internal static Repository? Parse(string text) => Pattern().Match(text) is { Success: true } match
        ? new Repository(match.Groups["host"].Value, match.Groups["path"].Value)
        : null;

    public override string ToString() => $"{Host}/{Path}";

    [GeneratedRegex(
        "^(?<host>[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+)/(?<path>[-_.A-Za-z0-9]{1,100}(/[-_.A-Za-z0-9]{1,100}){1,5})" +
        "(?<!\\.git)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
