using System.Data.Common;

namespace PlatformSdk.Secrets;

/// <summary>libpq's URL form (<c>postgres://user:password@host:port/database?sslmode=require</c>), which operators hand out and ADO.NET cannot read.</summary>
internal static class PostgresUrl
{
    /// <summary>Returns keywords and values; a text that is no such URL comes back as it was.</summary>
    internal static string ToKeywords(string connectionString)
    {
        if (!connectionString.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            && !connectionString.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return connectionString;
        }

        if (!Uri.TryCreate(connectionString, UriKind.Absolute, out var url)) throw new SecretStoreException("its connection string begins like a URL but is none; special characters in a password must be percent-encoded");

        var builder = new DbConnectionStringBuilder { ["Host"] = url.IdnHost };
        if (url.Port > 0) builder["Port"] = url.Port;
        if (url.AbsolutePath.Length > 1) builder["Database"] = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        var credentials = url.UserInfo.Split(':', 2);
        if (credentials[0].Length > 0) builder["Username"] = Uri.UnescapeDataString(credentials[0]);
        if (credentials.Length > 1) builder["Password"] = Uri.UnescapeDataString(credentials[1]);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, v) : (pair, "");
            builder[Keyword(name)] = Uri.UnescapeDataString(value);
        }

        return builder.ConnectionString;
    }

    private static string Keyword(string name) => name.ToLowerInvariant() switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "target_session_attrs" => "Target Session Attributes",
        _ => Uri.UnescapeDataString(name),
    };
}
