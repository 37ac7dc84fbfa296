namespace PlatformSdk.Development.Facts;

/// <summary>A configuration key.</summary>
/// <param name="Key">The key, with colons.</param>
/// <param name="Source">The provider whose value is used.</param>
/// <param name="Hidden">The other providers with a value, in order of precedence.</param>
internal sealed record ConfigurationKey(string Key, string Source, IReadOnlyList<string> Hidden);

/// <summary>A key that platform.yaml declares under <c>config</c>.</summary>
/// <param name="Key">With colons.</param>
/// <param name="Value">The value, or null if it is not set here or may be secret.</param>
/// <param name="Source">The source of the value, or null if there is none.</param>
internal sealed record DeclaredKey(string Key, string? Value, string? Source);
