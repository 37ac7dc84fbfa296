namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>A value, and by what it was deduced: the reader of the file has to judge it.</summary>
internal sealed record Deduced(string Value, string Why);
