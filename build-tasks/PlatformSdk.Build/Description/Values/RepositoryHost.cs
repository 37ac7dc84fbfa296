namespace PlatformSdk.Build.Description.Values;

/// <summary>What kind of server a repository is on.</summary>
internal enum RepositoryHost
{
    /// <summary>Another one.</summary>
    Other,

    /// <summary>GitHub.com, or a server whose name says so.</summary>
    GitHub,

    /// <summary>GitLab.com, or a server whose name says so.</summary>
    GitLab,

    /// <summary>Azure Repos.</summary>
    Azure,
}
