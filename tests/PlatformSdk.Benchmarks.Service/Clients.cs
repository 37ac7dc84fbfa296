using PlatformSdk;
using PlatformSdk.Postgres;
using PlatformSdk.Redis;

namespace Orders;

/// <summary>The needs as the build would pass them on.</summary>
internal static class Clients
{
    internal static PlatformNeed[] Needs { get; } = [new("database", "postgres"), new("cache", "redis")];

    internal static void Register(PlatformRegistrations registrations)
    {
        PostgresNeed.Register(registrations);
        RedisNeed.Register(registrations);
    }
}
