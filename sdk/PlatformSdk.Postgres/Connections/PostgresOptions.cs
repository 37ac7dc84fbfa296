using Npgsql;

namespace PlatformSdk.Postgres;

/// <summary>
/// Settings in code for one PostgreSQL need: <c>services.Configure&lt;PostgresOptions&gt;("orders-db", ...)</c>. All other settings are in the
/// connection string.
/// </summary>
public sealed class PostgresOptions
{
    /// <summary>Configures the builder of the data source: type mappings, plugins, certificates. Default: nothing.</summary>
    public Action<NpgsqlDataSourceBuilder>? ConfigureDataSource { get; set; }
}
