namespace PlatformSdk.Build.Reporting;

/// <summary>A script that the next release applies to a database.</summary>
internal sealed record AddedScript(string Need, string File);
