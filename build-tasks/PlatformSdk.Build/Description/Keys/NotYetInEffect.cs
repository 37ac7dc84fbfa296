using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>
/// The keys that are accepted but have no effect yet. Remove a key from here when it takes effect; a test verifies that every other key changes the
/// file that its documentation names.
/// </summary>
internal static class NotYetInEffect
{
    internal static readonly IReadOnlyList<Key> Keys = [NeedKeys.Size, NeedKeys.Backup, BackupKeys.Every, BackupKeys.Keep, DefaultsKeys.Provisioners];
}
