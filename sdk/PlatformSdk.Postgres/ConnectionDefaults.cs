using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets;
using PlatformSdk.Secrets.Addresses;

namespace PlatformSdk.Postgres;

/// <summary>What a connection string gets that does not say otherwise.</summary>
internal sealed class ConnectionDefaults(string serviceName, IHostEnvironment environment, DataStoreTls tls)
{
    /// <exception cref="InvalidOperationException">The text is no connection string; the message does not repeat it.</exception>
    internal NpgsqlConnectionStringBuilder Apply(string need, string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            // A tool that only looks at the program starts its hosted services, too, and has no secrets: what they get reaches nothing.
            connectionString = Inspection.IsUnderWay ? "Host=not-known-at-build.invalid" : throw new InvalidOperationException(
                $"'ConnectionStrings:{need}' is not set: the secret store has no '{need}', and platform.yaml no 'local:' address for it.");
        }
        var connection = Parse(need, connectionString);
        Default(connection, "Application Name", serviceName);
        // A socket is a file of this machine: libpq, too, uses no TLS there.
        var isSocket = connection.Host is { } host && host.Split(',').All(one => one.TrimStart() is ['/' or '@', ..]);
        if (isSocket)
            connection.SslMode = SslMode.Disable;
        // One host leaves nothing to choose, and Npgsql refuses the keyword then.
        if (connection.Host?.Contains(',', StringComparison.Ordinal) != true)
            connection.TargetSessionAttributes = null;
        // The server's certificate must be that of the host we meant; a laptop's server rarely has one.
        Default(connection, "SSL Mode", tls == DataStoreTls.Optional ? SslMode.Prefer : SslMode.VerifyFull);
        // Ten replicas with Npgsql's own 100 would be ten times what a PostgreSQL server allows in all.
        Default(connection, "Maximum Pool Size", 20);
        // Seconds. Shorter than a caller's patience: a request fails with a reason, not with the caller's timeout.
        Default(connection, "Timeout", 5);
        // Seconds. Notices a server that vanished without a word before a request does.
        Default(connection, "Keepalive", 30);
        // An attempt with Kerberos encryption costs a round trip that hardly any server answers.
        Default(connection, "GSS Encryption Mode", GssEncryptionMode.Disable);
        if (environment.IsDevelopment())
            Default(connection, "Include Error Detail", true);
        return connection;
    }

    private static void Default(NpgsqlConnectionStringBuilder connection, string keyword, object value)
    {
        if (!connection.ShouldSerialize(keyword))
            connection[keyword] = value;
    }

    private static bool FollowsPassword(string connectionString, string keyword)
    {
        var password = connectionString.IndexOf("password=", StringComparison.OrdinalIgnoreCase);
        // A name that is not found was encoded.
        return password >= 0 && connectionString.LastIndexOf(keyword, StringComparison.OrdinalIgnoreCase) is var at && (at < 0 || at > password);
    }

    private static NpgsqlConnectionStringBuilder Parse(string need, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder();
        var (current, before) = ("", "");
        try
        {
            var pairs = new DbConnectionStringBuilder { ConnectionString = PostgresAddress.ToKeywords(connectionString) };
            foreach (var keyword in pairs.Keys.Cast<string>())
            {
                (current, before) = (keyword, current);
                connection[keyword] = pairs[keyword];
            }
            return connection;
        }
        catch (SecretStoreException failure)
        {
            throw new InvalidOperationException($"'ConnectionStrings:{need}' is not a connection string: {failure.Message}.");
        }
        catch (Exception failure) when (current.Length > 0
            && failure is (ArgumentException or FormatException or InvalidCastException or OverflowException or NotSupportedException))
        {
            // The parser's message quotes what it read, which may be the password. So may a name: after a password with a semicolon in it.
            var isPiece = before is "password" or "pwd" or "psw" || (!connection.ContainsKey(current) && FollowsPassword(connectionString, current));
            throw new InvalidOperationException($"'ConnectionStrings:{need}' is not a connection string: " + (isPiece
                ? "Npgsql does not know what follows the password. Correct it, or put a password with ';' in it between quotes; in a URL, " +
                    "percent-encode '&' as %26."
                : $"Npgsql does not know '{current}', or not the value that it has."));
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            // The parser's message quotes what it read, which may be the password.
            throw new InvalidOperationException(
                $"'ConnectionStrings:{need}' is not a connection string: write Host=...;Database=...;Username=...;Password=... or " +
                    $"postgres://user:password@host/database.");
        }
    }
}
