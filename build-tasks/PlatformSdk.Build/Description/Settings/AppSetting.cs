using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>A value of a settings file.</summary>
/// <param name="Key">Its key, with colons.</param>
/// <param name="Value">Its text; never shown.</param>
/// <param name="Span">Its place.</param>
internal sealed record AppSetting(string Key, string Value, Span Span);
