using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>
/// The keys that are read and from which nothing follows yet. What brings a key into effect takes it out of here; a test holds that every other key
/// changes the file that its documentation names.
/// </summary>
internal static class NotYetInEffect
{
    internal static readonly IReadOnlyList<Key> Keys = [NeedKeys.Size, NeedKeys.Backup, BackupKeys.Every, BackupKeys.Keep, DefaultsKeys.Provisioners];
}
