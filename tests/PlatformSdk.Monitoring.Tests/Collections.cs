using PlatformSdk.Monitoring.Tests.Live.Support;

namespace PlatformSdk.Monitoring.Tests;

internal static class Collections
{
    /// <summary>One service, one Prometheus and one story for all who look at them.</summary>
    internal const string Watched = "watched";
}

[CollectionDefinition(Collections.Watched)]
public sealed class SharedWatchedService : ICollectionFixture<WatchedService>;
