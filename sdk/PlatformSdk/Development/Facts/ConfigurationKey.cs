namespace PlatformSdk.Development.Facts;

/// <summary>A key of the configuration.</summary>
/// <param name="Key">With colons.</param>
/// <param name="Source">Which provider's value counts.</param>
/// <param name="Hidden">The providers that have a value, too, and do not count; the strongest first.</param>
internal sealed record ConfigurationKey(string Key, string Source, IReadOnlyList<string> Hidden);

/// <summary>A key that platform.yaml declares under <c>config</c>.</summary>
/// <param name="Key">With colons.</param>
/// <param name="Value">Its value, or null when it has none here or one that may be secret.</param>
/// <param name="Source">Where the value comes from, or null when there is none.</param>
internal sealed record DeclaredKey(string Key, string? Value, string? Source);
