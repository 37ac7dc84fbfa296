using Npgsql;
using StackExchange.Redis;

namespace Orders;

/// <summary>What a program without a platform writes by hand: no telemetry, no health check.</summary>
internal static class Clients
{
    internal static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("database")!));
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ =>
            ConnectionMultiplexer.Connect(builder.Configuration.GetConnectionString("cache")!));
    }
}
