namespace PlatformSdk.Contract;

/// <summary>The connections that a process opens to a PostgreSQL server: the pool's maximum, and what a provisioned server must accept.</summary>
internal static class PostgresPool
{
    /// <summary>With Npgsql's default of 100, ten replicas would need ten times what a PostgreSQL server accepts by default.</summary>
    internal const int Largest = 20;
}
