namespace PlatformSdk.Build.Model.Provisioning.CloudNativePg;

/// <summary>
/// A database in the other of two regions. Each replays what the other archives: changes go through the object stores, so the clusters need no
/// network between them.
/// </summary>
/// <param name="Here">The environment of this database.</param>
/// <param name="Environment">The environment of the other one.</param>
/// <param name="IsPrimary">Whether the other one accepts changes, so that this one is a standby.</param>
/// <param name="Backup">Where the other one archives its changes.</param>
/// <param name="MostPods">The most pods that connect to the other one.</param>
internal sealed record OtherRegion(string Here, string Environment, bool IsPrimary, DatabaseBackup Backup, int MostPods)
{
    /// <summary>The environment whose database accepts changes.</summary>
    internal string Primary => IsPrimary ? Environment : Here;
}
