namespace PlatformSdk.Health;

internal static class HealthTags
{
    /// <summary>A check with this tag decides on readiness.</summary>
    internal const string Ready = "ready";
}
