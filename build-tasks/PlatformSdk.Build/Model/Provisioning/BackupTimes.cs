using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>When backups are made, and how long each is kept.</summary>
internal sealed record BackupTimes(Duration Every, Duration Keep)
{
    private static readonly Duration UsualEvery = new(TimeSpan.FromDays(1));
    private static readonly Duration UsualKeep = new(TimeSpan.FromDays(14));

    internal int KeepDays => (int)Keep.Value.TotalDays;

    /// <summary>Null for a need without <c>backup</c>.</summary>
    internal static BackupTimes? For(NeedDescription need) =>
        need.Backup is { } said ? new BackupTimes(said.Every ?? UsualEvery, said.Keep ?? UsualKeep) : null;
}
