namespace PlatformSdk.Build.Reporting;

/// <summary>An environment and how its folder changes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Whether it is new, removed or changed.</param>
/// <param name="Image">The image that runs there after the change; null for a removed environment.</param>
/// <param name="IsReleased">Whether it has had a release.</param>
/// <param name="Changes">Its changed fields, the most important first; none for a new or removed one.</param>
internal sealed record ReportEnvironment(
    string Name, EnvironmentState State, string? Image, bool IsReleased, IReadOnlyList<ReportChange> Changes);

/// <summary>How an environment's folder changes.</summary>
internal enum EnvironmentState
{
    Unchanged,
    Changed,
    New,
    Removed,
}
