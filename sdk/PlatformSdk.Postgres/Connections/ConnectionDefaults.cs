using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets;
using PlatformSdk.Secrets.Addresses;

namespace PlatformSdk.Postgres.Connections;

/// <summary>Defaults for a connection string.</summary>
internal sealed class ConnectionDefaults(string serviceName, IHostEnvironment environment, DataStoreTls tls)
{
    /// <exception cref="InvalidOperationException">The text is not a valid connection string; the message does not repeat it.</exception>
    internal NpgsqlConnectionStringBuilder Apply(string need, string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            // A tool that inspects the program also starts its hosted services, without secrets. This address reaches nothing.
            connectionString = Inspection.IsUnderWay ? "Host=not-known-at-build.invalid" : throw new InvalidOperationException(
                $"'ConnectionStrings:{need}' is not set. Add '{need}' to the secret store, or set 'local' for the need in platform.yaml.");
        }
        var connection = Read(need, connectionString);
        Default(connection, "Application Name", serviceName);
        // A socket is a local file, for which libpq does not use TLS either.
        var isSocket = connection.Host is { } host && host.Split(',').All(one => one.TrimStart() is ['/' or '@', ..]);
        if (isSocket)
            connection.SslMode = SslMode.Disable;
        // With one host there is no choice, and Npgsql rejects the keyword.
        if (connection.Host?.Contains(',', StringComparison.Ordinal) != true)
            connection.TargetSessionAttributes = null;
        // The server's certificate must match the host name; a server on a laptop rarely has one.
        Default(connection, "SSL Mode", tls == DataStoreTls.Optional ? SslMode.Prefer : SslMode.VerifyFull);
        Default(connection, "Maximum Pool Size", PostgresPool.Largest);
        // Seconds. Shorter than a caller's timeout, so that a request fails with the reason.
        Default(connection, "Timeout", 5);
        // Seconds. Detects a server that disappeared before a request does.
        Default(connection, "Keepalive", 30);
        // Kerberos encryption costs a round trip, and hardly any server supports it.
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
        // A keyword that is not found was encoded.
        return password >= 0 && connectionString.LastIndexOf(keyword, StringComparison.OrdinalIgnoreCase) is var at && (at < 0 || at > password);
    }

    /// <exception cref="InvalidOperationException">The text is not a valid connection string; the message does not repeat it.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string need, string connectionString)
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
            // The parser's message quotes its input, which may be the password. So may a keyword after a password with a semicolon.
            var isPiece = before is "password" or "pwd" or "psw" || (!connection.ContainsKey(current) && FollowsPassword(connectionString, current));
            throw new InvalidOperationException($"'ConnectionStrings:{need}' is not a connection string: " + (isPiece
                ? "Npgsql does not recognize the text after the password. If the password contains ';', put it in quotes; in a URL, " +
                    "percent-encode '&' as %26."
                : $"Npgsql does not recognize '{current}' or its value."));
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            // The parser's message quotes its input, which may be the password.
            throw new InvalidOperationException(
                $"'ConnectionStrings:{need}' is not a connection string. Use Host=...;Database=...;Username=...;Password=... or " +
                    $"postgres://user:password@host/database.");
        }
    }
}
