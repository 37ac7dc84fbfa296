namespace PlatformSdk.Contract;

/// <summary>What the process measures about its secrets, and the alerts ask for: one name, compiled into both.</summary>
internal static class SecretMetrics
{
    /// <summary>Gauge, seconds since a secret was last confirmed by its store, with <see cref="NameTag"/>.</summary>
    internal const string Age = "platform.secrets.age";

    /// <summary>Counter of readings that failed, with <see cref="StoreTag"/> and <see cref="NameTag"/>.</summary>
    internal const string RefreshFailures = "platform.secrets.refresh.failures";

    /// <summary>Counter of new versions taken over while running, with <see cref="NameTag"/>.</summary>
    internal const string Rotations = "platform.secrets.rotations";

    /// <summary>Counter of versions that the system they are for refused, with <see cref="NameTag"/>.</summary>
    internal const string Refusals = "platform.secrets.refusals";

    internal const string NameTag = "platform.secret.name";
    internal const string StoreTag = "platform.secret.store";
}
