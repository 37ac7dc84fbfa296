using System.Globalization;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Redis = Add(new RedisType());
}

internal sealed class RedisType() : NeedType("redis", NeedKind.DataStore)
{
    private const int Usual = 6379;
    private const int Tls = 6380;

    internal override int Order => 2;

    internal override string Summary => "A Redis cache.";

    internal override IReadOnlyList<string> Keys => ["version", "size"];

    internal override string CatalogType => "cache";

    internal override int? Port => Usual;

    // The keyword of StackExchange.Redis for ssl=true; the scheme rediss implies the usual port.
    internal override int? TlsPort => Tls;

    internal override IReadOnlyList<(string Scheme, int Port)> Schemes =>
        [("redis", Usual), ("rediss", Usual), ("valkey", Usual), ("valkeys", Usual), ("", Usual)];

    // Names that clouds and operators use. A user without a password cannot log in.
    internal override IReadOnlyList<SecretPart> SecretParts =>
    [
        new(PartKeyword.Host, "host", "hostname", "server", "endpoint") { IsPublic = true },
        new(PartKeyword.Port, "port") { IsPublic = true, HasDefault = true },
        new(PartKeyword.Username, "username", "user") { HasDefault = true },
        new(PartKeyword.Password, "password", "auth", "token") { HasDefault = true, Completes = PartKeyword.Username },
    ];

    internal override ConnectionForm Form => new RedisForm(Usual, Tls);

    internal override LaptopContainer Laptop => new("redis", "8", Usual)
    {
        Healthy = _ => ["CMD", "redis-cli", "ping"],
        DataFolder = _ => "/data",
        Address = a => string.Create(CultureInfo.InvariantCulture, $"localhost:{a.Port}"),
    };

    internal override ClientPackage Package =>
        new("PlatformSdk.Redis", "a connection, IDistributedCache and HybridCache with health checks, telemetry and rotating credentials");

    internal override NeedClues Clues => new("Redis", "cache")
    {
        Packages = ["StackExchange.Redis", "Microsoft.Extensions.Caching.StackExchangeRedis", "Aspire.StackExchange.Redis"],
        Names = ["redis", "cache"],
        ConnectionString = @"^[^=;,]+(:63\d\d|:\d+,)|,\s*(abortConnect|defaultDatabase|ssl|password)\s*=",
    };
}
