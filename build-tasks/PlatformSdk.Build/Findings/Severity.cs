namespace PlatformSdk.Build.Findings;

/// <summary>The severity of a finding: an error stops the build before anything is written.</summary>
internal enum Severity
{
    Message,
    Warning,
    Error,
}
