namespace PlatformSdk.Health;

internal static class HealthTags
{
    /// <summary>A check with this tag affects readiness.</summary>
    internal const string Ready = "ready";
}
