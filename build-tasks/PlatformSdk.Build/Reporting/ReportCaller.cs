namespace PlatformSdk.Build.Reporting;

/// <summary>A service that needs this one, according to the index of its system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="System">Its system, or null.</param>
/// <param name="IsOptional">Whether it can do its main work without this one.</param>
internal sealed record ReportCaller(string Name, string? System, bool IsOptional);
