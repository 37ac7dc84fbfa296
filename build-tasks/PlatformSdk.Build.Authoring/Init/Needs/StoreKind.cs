using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>What a connection string leads to. Its text is looked at and never kept: it may hold a password.</summary>
/// <param name="Type">The type of need, or null where the platform knows none.</param>
/// <param name="Product">What it is called.</param>
internal sealed partial record StoreKind(string? Type, string Product)
{
    internal static readonly StoreKind Postgres = new("postgres", "PostgreSQL");
    internal static readonly StoreKind Redis = new("redis", "Redis");
    internal static readonly StoreKind Queue = new("queue", "a message queue");
    internal static readonly StoreKind Bucket = new("bucket", "an object store");
    private static readonly StoreKind s_file = new(null, "SQLite: a file that other pods cannot see and that is lost with the pod");
    private static readonly StoreKind s_unknown = new(null, "an unknown store");

    /// <summary>By package, for a value that says nothing: in the repository it is often empty.</summary>
    private static readonly (string Package, StoreKind Kind)[] s_packages =
    [
        ("Npgsql", Postgres), ("Aspire.Npgsql", Postgres), ("Marten", Postgres),
        ("StackExchange.Redis", Redis), ("Microsoft.Extensions.Caching.StackExchangeRedis", Redis), ("Aspire.StackExchange.Redis", Redis),
        ("RabbitMQ.Client", Queue), ("MassTransit.RabbitMQ", Queue), ("EasyNetQ", Queue), ("Rebus.RabbitMq", Queue), ("AMQPNetLite", Queue),
            ("Aspire.RabbitMQ.Client", Queue),
        ("AWSSDK.S3", Bucket), ("Minio", Bucket),
        ("Microsoft.EntityFrameworkCore.SqlServer", new(null, "SQL Server")), ("Microsoft.Data.SqlClient", new(null, "SQL Server")),
        ("MySqlConnector", new(null, "MySQL")), ("Pomelo.EntityFrameworkCore.MySql", new(null, "MySQL")), ("MySql.Data", new(null, "MySQL")),
        ("MongoDB.Driver", new(null, "MongoDB")), ("Microsoft.EntityFrameworkCore.Sqlite", s_file),
    ];

    /// <summary>The stores whose packages are referenced.</summary>
    internal static IEnumerable<(string Package, StoreKind Kind)> Referenced(ProjectFacts project) =>
        s_packages.Where(p => project.References(p.Package)).DistinctBy(p => p.Kind);

    internal static StoreKind Of(string name, string value, ProjectFacts project) =>
        OfValue(value, project) ?? OfName(name) ?? Only(project) ?? s_unknown;

    private static StoreKind? OfValue(string value, ProjectFacts project) => value switch
    {
        "" => null,
        _ when Starts(value, "amqp://", "amqps://", "rabbitmq://") => Queue,
        _ when Starts(value, "redis://", "rediss://") || RedisText().IsMatch(value) => Redis,
        _ when Starts(value, "postgres://", "postgresql://") => Postgres,
        _ when Starts(value, "mongodb://", "mongodb+srv://") => new StoreKind(null, "MongoDB"),
        _ when Starts(value, "Endpoint=sb://") => new StoreKind(null, "Azure Service Bus"),
        _ when Has(value, "AccountKey=", "UseDevelopmentStorage=") => new StoreKind(null, "Azure Storage"),
        _ when Has(value, ".db", ".sqlite", ":memory:") && Has(value, "Data Source=", "Filename=") => s_file,
        _ when Has(value, "Initial Catalog=", "Integrated Security=", "Trusted_Connection=", "TrustServerCertificate=",
            "MultipleActiveResultSets=") => new StoreKind(null, "SQL Server"),
        _ when Has(value, "Host=") || (Has(value, "Server=", "Port=5432") && project.References("Npgsql")) => Postgres,
        _ => null,
    };

    private static StoreKind? OfName(string name) =>
        Has(name, "redis", "cache") ? Redis : Has(name, "rabbit", "amqp", "queue") ? Queue : Has(name, "postgres", "npgsql") ? Postgres : null;

    /// <summary>A database by its package, when only one is referenced.</summary>
    private static StoreKind? Only(ProjectFacts project) =>
        Referenced(project).Select(p => p.Kind).Where(kind => kind != Redis && kind != Queue && kind != Bucket).Take(2).ToList() is [var only]
        ? only
        : null;

    private static bool Starts(string text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Has(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[^=;,]+(:63\d\d|:\d+,)|,\s*(abortConnect|defaultDatabase|ssl|password)\s*=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RedisText();
}
