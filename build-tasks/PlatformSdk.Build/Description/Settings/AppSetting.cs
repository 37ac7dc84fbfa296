using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>One value of a settings file.</summary>
/// <param name="Key">Its key, with colons.</param>
/// <param name="Value">Its text; never to be shown.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record AppSetting(string Key, string Value, Span Span);
