namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>A value and the reason for it, so that the reader can judge it.</summary>
internal sealed record Deduced(string Value, string Why);
