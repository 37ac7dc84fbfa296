namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>What a change of a release file does to an environment.</summary>
internal enum DeploymentKind
{
    /// <summary>The first release to the environment.</summary>
    Deployed,

    /// <summary>Another release replaces the one before.</summary>
    Upgraded,

    /// <summary>A former release runs again.</summary>
    RolledBack,

    /// <summary>The file is gone, and with it the workload.</summary>
    Removed,
}
