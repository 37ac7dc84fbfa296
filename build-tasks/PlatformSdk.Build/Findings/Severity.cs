namespace PlatformSdk.Build.Findings;

/// <summary>How much a finding matters: an error stops the build before anything is written.</summary>
internal enum Severity
{
    Message,
    Warning,
    Error,
}
