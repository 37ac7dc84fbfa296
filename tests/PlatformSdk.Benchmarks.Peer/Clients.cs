namespace Orders;

/// <summary>Aspire's clients, with their telemetry and health checks.</summary>
internal static class Clients
{
    internal static void Add(WebApplicationBuilder builder)
    {
        builder.AddNpgsqlDataSource("database");
        builder.AddRedisClient("cache");
    }
}
