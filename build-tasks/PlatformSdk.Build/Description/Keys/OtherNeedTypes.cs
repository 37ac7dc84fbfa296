namespace PlatformSdk.Build.Description.Keys;

/// <summary>What else is written as a type of need: products that are not supported yet, and other names of those that are.</summary>
internal static class OtherNeedTypes
{
    /// <summary>The products that are not supported yet, each with the names under which it is asked for.</summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NotYet = new Dictionary<string, IReadOnlyList<string>>
    {
        ["MySQL"] = ["mysql", "mariadb"],
        ["SQL Server"] = ["mssql", "sqlserver", "sql-server", "azure-sql"],
        ["MongoDB"] = ["mongodb", "mongo"],
        ["Kafka"] = ["kafka", "redpanda", "event-hubs", "eventhubs", "azure-event-hubs"],
        ["Azure Service Bus"] = ["azure-service-bus", "service-bus", "servicebus"],
        ["Azure Blob Storage"] = ["azure-blob", "azure-blob-storage", "blob", "blob-storage"],
    };

    private static readonly Dictionary<string, string[]> s_aliases = new()
    {
        ["postgres"] = ["postgresql", "pg", "npgsql", "database", "db", "sql"],
        ["redis"] = ["valkey", "cache"],
        ["queue"] = ["rabbitmq", "rabbit", "amqp", "broker"],
        ["bucket"] = ["s3", "minio", "object-storage", "storage"],
        ["external"] = ["http", "https", "api", "rest", "url"],
        ["secret"] = ["password", "token", "credential", "key"],
    };

    /// <summary>The product that is meant and not supported yet; null for any other name.</summary>
    internal static string? ProductOf(string written) => KeyOf(NotYet, written);

    /// <summary>The supported type that is meant; null for any other name.</summary>
    internal static string? TypeOf(string written) => KeyOf(s_aliases, written);

    private static string? KeyOf<TNames>(IEnumerable<KeyValuePair<string, TNames>> names, string written)
        where TNames : IEnumerable<string>
    {
        var name = written.Replace('_', '-').Replace(' ', '-');
        return names.FirstOrDefault(entry => entry.Value.Contains(name, StringComparer.OrdinalIgnoreCase)).Key;
    }
}
