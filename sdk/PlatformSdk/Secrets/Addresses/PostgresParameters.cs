using System.Globalization;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// Maps libpq parameters to Npgsql keywords. A parameter that Npgsql lacks is an error and is never dropped, because it may be what secures the
/// connection.
/// </summary>
internal static class PostgresParameters
{
    private const string SslMode = "SSL Mode";
    private const string RootCertificate = "Root Certificate";

    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["dbname"] = "Database",
        ["database"] = "Database",
        ["user"] = "Username",
        ["username"] = "Username",
        ["password"] = "Password",
        ["passfile"] = "Passfile",
        ["application_name"] = "Application Name",
        ["applicationname"] = "Application Name",
        ["client_encoding"] = "Client Encoding",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["sslmode"] = SslMode,
        ["sslrootcert"] = RootCertificate,
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["sslnegotiation"] = "SSL Negotiation",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "GSS Encryption Mode",
        ["krbsrvname"] = "Kerberos Service Name",
        ["require_auth"] = "Require Auth",
        ["target_session_attrs"] = "Target Session Attributes",
        ["load_balance_hosts"] = "Load Balance Hosts",
        ["keepalives"] = "TCP Keepalive",
        ["keepalives_idle"] = "TCP Keepalive Time",
        ["keepalives_interval"] = "TCP Keepalive Interval",
        ["currentschema"] = "Search Path",
    };

    // Parameters that libpq ignores, or whose effect Npgsql always has.
    private static readonly string[] s_ignored = ["sslcompression", "fallback_application_name"];

    private static readonly string[] s_unsupported =
    [
        "sslcrl", "sslcrldir", "sslsni", "sslcertmode", "ssl_min_protocol_version", "ssl_max_protocol_version", "requirepeer", "service",
            "servicefile",
        "keepalives_count", "tcp_user_timeout", "replication", "gsslib", "gssdelegation", "min_protocol_version", "max_protocol_version",
            "requiressl",
        "requiresssl", "sslkeylogfile", "scram_client_key", "scram_server_key", "oauth_issuer", "oauth_client_id", "oauth_client_secret",
            "oauth_scope",
    ];

    internal static bool IsOfLibpq(string name) => name.Equals("hostaddr", StringComparison.OrdinalIgnoreCase) || s_keywords.ContainsKey(name)
        || s_ignored.Concat(s_unsupported).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps anything that is not a libpq parameter: it may be an Npgsql keyword, and is reported later if it is not.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> ToKeywords(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            if (s_unsupported.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SecretStoreException($"its connection string has the parameter '{name}', which Npgsql does not support; remove it");
            if (s_ignored.Contains(name, StringComparer.OrdinalIgnoreCase) || value.Length == 0)
                continue;
            if (name.Equals("ssl", StringComparison.OrdinalIgnoreCase))
                yield return new(SslMode, value is "true" or "1" ? "Require" : Word(value));
            // The system's certificate authorities are Npgsql's default; libpq then also verifies the host name.
            else if (name.Equals("sslrootcert", StringComparison.OrdinalIgnoreCase) && value == "system")
                yield return new(SslMode, "VerifyFull");
            else if (s_keywords.TryGetValue(name, out var keyword))
                yield return new(keyword, Corrected(keyword, value) ?? value);
            else
                yield return new(name, value);
        }
    }

    /// <summary>The value in Npgsql's spelling, or null if it needs no change.</summary>
    internal static string? Corrected(string keyword, string value) => keyword.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "sslmode" => Word(value) is var word && word.Equals(value, StringComparison.OrdinalIgnoreCase) ? null : word,
        "loadbalancehosts" or "tcpkeepalive" => value switch { "random" or "1" => "true", "disable" or "0" => "false", _ => null },
        // 1024 is Npgsql's maximum; libpq uses 0 and below for "no limit".
        "timeout" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && seconds is < 0 or > 1024 =>
            seconds < 0 ? "0" : "1024",
        _ => null,
    };

    private static string Word(string value) => value.ToLowerInvariant() switch
    {
        "disable" or "false" or "0" => "Disable",
        "allow" => "Allow",
        "prefer" => "Prefer",
        "require" => "Require",
        "verify-ca" or "verifyca" => "VerifyCA",
        "verify-full" or "verifyfull" => "VerifyFull",
        _ => throw new SecretStoreException(
            "its connection string has an unknown 'sslmode'; it must be disable, allow, prefer, require, verify-ca or verify-full"),
    };
}
