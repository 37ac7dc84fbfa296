namespace PlatformSdk.Contract;

/// <summary>Metrics about secrets, which alerts query.</summary>
internal static class SecretMetrics
{
    /// <summary>Gauge, seconds since the store last confirmed a secret, with <see cref="NameTag"/>.</summary>
    internal const string Age = "platform.secrets.age";

    /// <summary>Counter of failed reads, with <see cref="StoreTag"/> and <see cref="NameTag"/>.</summary>
    internal const string RefreshFailures = "platform.secrets.refresh.failures";

    /// <summary>Counter of new versions that came into use while the service was running, with <see cref="NameTag"/>.</summary>
    internal const string Rotations = "platform.secrets.rotations";

    /// <summary>Counter of versions that the target system rejected, with <see cref="NameTag"/>.</summary>
    internal const string Refusals = "platform.secrets.refusals";

    internal const string NameTag = "platform.secret.name";
    internal const string StoreTag = "platform.secret.store";
}
